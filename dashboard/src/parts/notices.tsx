import type { Run } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { showsSample } from '../state/sample-company.ts';
import { useSource } from '../state/source.ts';
import { isRunning } from '../state/use-activity.ts';
import { useAddress } from '../state/use-address.ts';
import { Link } from './link.tsx';
import { RunReason } from './run-reason.tsx';
import { SignInNotice } from './sign-in.tsx';

/** What the reader has to know about the data as a whole; announced to screen readers as it appears. */
export function Notices() {
  const { t, format } = useLocale();
  const { address } = useAddress();
  const { pulse, activity, isFirstDay } = useSource();
  const { failure, health } = pulse;
  return (
    <div role="status" class="notices">
      {failure !== undefined && (
        <p class="notice warning">
          <strong>{t('down.title')}</strong>{' '}
          {health?.as_of == null
            ? t('down.nothing')
            : t('down.stale', { as_of: format.instant(health.as_of) })}
        </p>
      )}
      <SignInNotice />
      {failure === undefined && !isFirstDay && <LastRun run={activity?.runs[0]} />}
      {!isFirstDay && showsSample(activity?.uploads ?? []) && (
        <p class="notice">
          <strong>{t('sample.notice')}</strong> {t('sample.gives_way')}
        </p>
      )}
      {address.run !== 'current' && address.run !== health?.run_id && (
        <p class="notice">
          {t('run.earlier', { run: address.run })} <Link to={{ run: 'current' }}>{t('run.to_current')}</Link>
        </p>
      )}
    </div>
  );
}

/** A run that is being made, one that was not published: the last good one stays, or one that could not use a file. */
function LastRun({ run }: { run: Run | undefined }) {
  const { t, format } = useLocale();
  if (run === undefined || (run.status === 'published' && run.message == null)) return null;
  const since = format.instant(run.started_at);
  if (run.status === 'published') {
    return (
      <p class="notice warning">
        <strong>{t('run.partly', { since })}</strong> <span lang="en">{run.message}</span>
      </p>
    );
  }
  if (isRunning(run)) return <p class="notice">{t('run.going', { since })}</p>;
  return (
    <p class="notice warning">
      <strong>{t(run.status === 'rejected' ? 'run.rejected' : 'run.failed', { since })}</strong>{' '}
      <RunReason run={run} />
    </p>
  );
}
