import { useEffect, useState } from 'preact/hooks';
import { useLocale } from '../i18n/locale.ts';
import { Later } from '../parts/later.tsx';
import { Link } from '../parts/link.tsx';
import { useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { rememberTour, wasTourSeen } from './seen.ts';

const loadStep = async () => (await import('./step.tsx')).TourStep;

/** A way through the pages for who is here for the first time; it stands above a page and covers nothing. */
export function Tour() {
  const { t } = useLocale();
  const { address } = useAddress();
  const { isFirstDay, run } = useSource();
  const [isSeen, setSeen] = useState(wasTourSeen);
  const isUnderWay = address.tour !== '';
  useEffect(() => {
    if (!isUnderWay) return;
    rememberTour();
    setSeen(true);
  }, [isUnderWay]);
  if (isUnderWay) return <Later load={loadStep} given={{}} isPart />;
  if (isSeen || isFirstDay || run === undefined || address.page !== 'home') return null;
  const decline = () => {
    rememberTour();
    setSeen(true);
  };
  return (
    <p class="notice tour-offer">
      {t('tour.offer')} <Link to={{ tour: '1' }}>{t('tour.start')}</Link>{' '}
      <button type="button" onClick={decline}>
        {t('tour.decline')}
      </button>
    </p>
  );
}
