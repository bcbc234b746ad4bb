import type { Run } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';

/** Why a run was not published: the checks that failed, in words; else what the run itself says. */
export function RunReason({ run }: { run: Run }) {
  const { t, has } = useLocale();
  const failed = run.audits.filter((audit) => !audit.passed);
  if (failed.length > 0) {
    return (
      <>
        {failed
          .map(({ name, failures }) => {
            const key = `audit.${name}`;
            return t('run.reason', { reason: t(has(key) ? key : 'audit.columns'), count: failures });
          })
          .join(' ')}
      </>
    );
  }
  // A run that broke off has one cause, which its own notice says.
  if (run.status !== 'rejected' || run.message == null) return null;
  return (
    <>
      {t('run.configuration')} <span lang="en">{run.message}</span>
    </>
  );
}
