import type { Upload } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { reasonText } from '../i18n/reason.ts';

/** Why the whole file was refused, in words. */
export function WholeFile({ upload }: { upload: Upload }) {
  const locale = useLocale();
  const q = useQualityText();
  return (
    <p>
      <strong>{q('case.whole')}</strong>{' '}
      {Object.keys(upload.reasons)
        .map((kind) => reasonText(kind, locale))
        .join(' ')}
    </p>
  );
}
