import { useLocale } from '../i18n/locale.ts';
import { useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { Link } from './link.tsx';

/** What the reader has to know about the data as a whole; announced to screen readers as it appears. */
export function Notices() {
  const { t, format } = useLocale();
  const { address } = useAddress();
  const { pulse } = useSource();
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
      {address.run !== 'current' && address.run !== health?.run_id && (
        <p class="notice">
          {t('run.earlier', { run: address.run })} <Link to={{ run: 'current' }}>{t('run.to_current')}</Link>
        </p>
      )}
    </div>
  );
}
