import { useLocale } from '../i18n/locale.ts';
import { Uploads } from '../parts/uploads.tsx';
import { useSource } from '../state/source.ts';

/** Before the first published run: what to drop, and where. */
export function FirstDay() {
  const { t } = useLocale();
  const bucket = useSource().config.uploads_bucket ?? t('first.bucket');
  return (
    <>
      <section class="alone">
        <h1>{t('first.title')}</h1>
        <p>{t('first.text')}</p>
        <ul>
          <li>{t('first.orders')}</li>
          <li>{t('first.opportunities')}</li>
        </ul>
        <p>{t('first.where', { bucket })}</p>
        <pre>
          <code>{`aws s3 cp orders.csv "s3://${bucket}/"`}</code>
        </pre>
        <p>{t('first.then')}</p>
      </section>
      <Uploads />
    </>
  );
}
