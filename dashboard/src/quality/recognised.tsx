import type { Upload } from '../api/types.ts';
import { NO_VALUE } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { isBeingRead } from '../state/use-activity.ts';

/** What the file was taken for, and what told it. */
export function Recognised({ upload }: { upload: Upload }) {
  const { format } = useLocale();
  const q = useQualityText();
  if (isBeingRead(upload)) return <>{NO_VALUE}</>;
  if (upload.profile == null) return <>{upload.status === 'done' ? NO_VALUE : q('source.unknown')}</>;
  return (
    <>
      <code>{upload.profile}</code>{' '}
      <span class="note">
        {upload.confidence == null
          ? q('source.profile')
          : q('source.guess', { share: format.share(upload.confidence) })}
      </span>
    </>
  );
}
