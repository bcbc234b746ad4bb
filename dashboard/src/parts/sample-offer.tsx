import { useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { useLocale } from '../i18n/locale.ts';
import { SAMPLE_FILE } from '../state/sample-company.ts';
import { asFailure } from '../state/use-health.ts';
import { useSending } from '../state/use-sending.ts';
import { FailureNotice } from './failure.tsx';
import { NeedsRole, useMay } from './needs-role.tsx';
import { SendingList } from './sending-list.tsx';

/** One click sends the exports of an invented company, like any file. */
export function SampleOffer() {
  const { t } = useLocale();
  const { sendings, send } = useSending();
  const may = useMay('analyst');
  const [failure, setFailure] = useState<Failure>();
  const [isAsked, setAsked] = useState(false);
  const load = () => {
    setAsked(true);
    setFailure(undefined);
    fetchSample().then(
      (file) => {
        send([file]);
      },
      (error: unknown) => {
        setFailure(asFailure(error));
        setAsked(false);
      },
    );
  };
  const hasFailed = sendings.at(-1)?.failure !== undefined;
  return (
    <section class="sample-offer" aria-labelledby="sample">
      <h2 id="sample">{t('sample.title')}</h2>
      <p>{t('sample.text')}</p>
      <p>{t('sample.removal')}</p>
      <NeedsRole role="analyst" />
      <button type="button" class="main" disabled={!may || (isAsked && !hasFailed)} onClick={load}>
        {t('sample.load')}
      </button>
      <SendingList sendings={sendings} />
      {failure !== undefined && <FailureNotice failure={failure} />}
    </section>
  );
}

async function fetchSample(): Promise<File> {
  const response = await fetch(SAMPLE_FILE).catch((): undefined => undefined);
  if (response === undefined) throw new Failure('unreachable');
  if (!response.ok) throw new Failure('not_found', SAMPLE_FILE);
  return new File([await response.blob()], SAMPLE_FILE);
}
