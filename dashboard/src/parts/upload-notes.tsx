import { useState } from 'preact/hooks';
import type { Upload } from '../api/types.ts';
import { reasonText } from '../i18n/reason.ts';
import { useLocale } from '../i18n/locale.ts';
import { useSource } from '../state/source.ts';
import { isArchive, isLeftOut } from '../state/use-activity.ts';
import { asFailure } from '../state/use-health.ts';
import { fileName } from './file-name.ts';
import { saveAs } from './save-as.ts';

/** Why rows, or the whole file, were refused, and the way to the refused rows. */
export function UploadNotes({ upload }: { upload: Upload }) {
  const locale = useLocale();
  const { t, lang } = locale;
  if (isLeftOut(upload)) return <>{t('uploads.left_out')}</>;
  if (isArchive(upload)) return <>{t('uploads.archive')}</>;
  const isWhole = upload.status === 'quarantined';
  const reasons = Object.entries(upload.reasons)
    .map(([kind, count]) => {
      const reason = reasonText(kind, locale);
      return isWhole ? reason : t('uploads.reason', { count, reason });
    })
    .join('; ');
  return (
    <>
      {reasons !== '' && <span>{reasons}</span>}{' '}
      {upload.message != null && (lang === 'en' || reasons === '') && (
        <span class="message" lang="en">
          {messageOf(upload)}
        </span>
      )}
      {upload.rows_quarantined > 0 && <RefusedRows upload={upload} />}
    </>
  );
}

/** A button and no link: the file is given out only with a token. */
function RefusedRows({ upload: { upload_id, key } }: { upload: Upload }) {
  const { t } = useLocale();
  const { api } = useSource();
  const [words, setWords] = useState<'uploads.csv' | 'uploads.csv_failed'>('uploads.csv');
  const save = () => {
    api.file(`/v1/uploads/${encodeURIComponent(upload_id)}/quarantine`).then(
      (file) => {
        setWords('uploads.csv');
        // The id tells which case the rows close when they come back.
        saveAs(file, `${fileName(key)}.${t('uploads.csv_name')}.${upload_id.slice(0, 12)}.csv`);
      },
      (error: unknown) => {
        console.warn(asFailure(error).message);
        setWords('uploads.csv_failed');
      },
    );
  };
  return (
    <button type="button" onClick={save} aria-label={`${t(words)}: ${key}`}>
      {t(words)}
    </button>
  );
}

/** The message without the name of the file, which is written beside it. */
function messageOf({ message, key }: Upload): string {
  const words = message ?? '';
  return words.startsWith(`${key}: `) ? words.slice(key.length + 2) : words;
}
