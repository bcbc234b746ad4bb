import type { UploadCase } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { hasQualityText, useQualityText } from '../i18n/quality-text.ts';
import { isNoRecord, reasonText } from '../i18n/reason.ts';
import { useSource } from '../state/source.ts';

/** How to bring back what was refused, step by step; nothing for a case that is not open. */
export function Mend({ of: { upload, state } }: { of: UploadCase }) {
  const q = useQualityText();
  const locale = useLocale();
  const bucket = useSource().config.uploads_bucket ?? q('mend.bucket');
  if (state !== 'open') return null;
  const isWhole = upload.status !== 'done';
  const fixes = Object.keys(upload.reasons).filter((reason) => !isNoRecord(reason, locale));
  return (
    <section aria-labelledby="mend" class="mend">
      <h2 id="mend">{q('case.mend')}</h2>
      <ol>
        {!isWhole && <li>{q('mend.save')}</li>}
        {fixes.map((reason) => {
          const key = `fix.${reason}`;
          return (
            <li>
              <strong>{reasonText(reason, locale).replace(/[^.]$/, '$&:')}</strong>{' '}
              {hasQualityText(key) && q(key)}
            </li>
          );
        })}
        <li>{q(isWhole ? 'mend.again_whole' : 'mend.again', { bucket })}</li>
        <li>{q(isWhole ? 'mend.closes_whole' : 'mend.closes')}</li>
      </ol>
    </section>
  );
}
