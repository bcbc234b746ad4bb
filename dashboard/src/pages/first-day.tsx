import { useLocale } from '../i18n/locale.ts';
import { RunReason } from '../parts/run-reason.tsx';
import { SampleOffer } from '../parts/sample-offer.tsx';
import { Uploads } from '../parts/uploads.tsx';
import { useSource } from '../state/source.ts';
import { isGoingOn, type Activity } from '../state/use-activity.ts';

/** Before the first published run: what goes on, else what to drop, and where. */
export function FirstDay() {
  const { activity } = useSource();
  if (activity === undefined) return null;
  return (
    <>
      <section class="alone">
        {isGoingOn(activity) ? <Reading /> : <Invitation activity={activity} />}
      </section>
      <Uploads />
    </>
  );
}

function Reading() {
  const { t } = useLocale();
  return (
    <>
      <h1>{t('first.reading_title')}</h1>
      <p>{t('first.reading')}</p>
    </>
  );
}

function Invitation({ activity: { uploads, runs } }: { activity: Activity }) {
  const { t } = useLocale();
  const bucket = useSource().config.uploads_bucket ?? t('first.bucket');
  const [run] = runs;
  if (run !== undefined) {
    return (
      <>
        <h1>{t('first.rejected_title')}</h1>
        <p>
          <RunReason run={run} />
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{t(uploads.length > 0 ? 'first.useless_title' : 'first.title')}</h1>
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
      <SampleOffer />
    </>
  );
}
