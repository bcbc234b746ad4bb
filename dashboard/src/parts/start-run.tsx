import { useState } from 'preact/hooks';
import type { Failure } from '../api/client.ts';
import { useLocale } from '../i18n/locale.ts';
import { useSource } from '../state/source.ts';
import { asFailure } from '../state/use-health.ts';
import { FailureNotice } from './failure.tsx';
import { useMay } from './needs-role.tsx';

/** Asks for a new run of the figures; the page itself says when one goes on. */
export function StartRun() {
  const { t } = useLocale();
  const { api } = useSource();
  const may = useMay('analyst');
  const [state, setState] = useState<'idle' | 'asked' | Failure>('idle');
  const start = () => {
    setState('asked');
    api.post('/v1/runs', {}).catch((error: unknown) => {
      setState(asFailure(error));
    });
  };
  return (
    <>
      {state === 'asked' ? (
        <span role="status">{t('start_run.asked')}</span>
      ) : (
        <button type="button" disabled={!may} onClick={start}>
          {t('start_run')}
        </button>
      )}
      {typeof state === 'object' && <FailureNotice failure={state} />}
    </>
  );
}
