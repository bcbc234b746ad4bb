import { useLocale } from '../i18n/locale.ts';
import { Link } from '../parts/link.tsx';
import { OTHER_PAGE, type PageName } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import en from './tour.en.json';
import pl from './tour.pl.json';

const TOURS = { en, pl };
/** The page that each step is about. */
const STOPS: readonly PageName[] = ['home', 'overview', 'growth', 'strategies', 'quality', 'guide'];

/** What there is to see on this page, and the way to the next. */
export function TourStep() {
  const { lang } = useLocale();
  const { address } = useAddress();
  const { label, place, next, back, skip, end, here, steps } = TOURS[lang];
  const at = Math.min(STOPS.length, Math.max(1, Number.parseInt(address.tour, 10) || 1));
  const step = steps[at - 1];
  const page = STOPS[at - 1] ?? 'home';
  const to = (number: number) => ({ ...OTHER_PAGE, page: STOPS[number - 1] ?? 'home', tour: String(number) });
  if (step === undefined) return null;
  return (
    <section class="notice tour" aria-label={label}>
      <div role="status">
        <p>
          <span class="place">{place.replace('{at}', String(at)).replace('{of}', String(STOPS.length))}</span>{' '}
          <strong>{step.title}</strong>
        </p>
        <p>{step.text}</p>
      </div>
      <p class="ways">
        {address.page !== page && <Link to={to(at)}>{here}</Link>}
        {at > 1 && <Link to={to(at - 1)}>{back}</Link>}
        {at < STOPS.length && <Link to={to(at + 1)}>{next}</Link>}
        <Link to={{ tour: '' }}>{at < STOPS.length ? skip : end}</Link>
      </p>
    </section>
  );
}
