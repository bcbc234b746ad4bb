import type { Trends } from '../api/types.ts';
import type { Strategies } from '../api/plays.ts';
import { useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Decisions } from '../parts/decisions.tsx';
import { ElementCards, type Totals } from '../parts/element-cards.tsx';
import { Tools } from '../parts/tools.tsx';
import { TodayCards } from '../parts/today-cards.tsx';
import { Uploads } from '../parts/uploads.tsx';
import { useElement } from '../state/source.ts';
import { useSegmentColours } from '../state/use-segment-colours.ts';

/** The morning's page: what is worth doing today, how the company runs, and the way to each element. */
export function HomePage() {
  const strategies = useElement<Strategies>('strategies');
  const trends = useElement<Trends>('trends', { segment: 'total' });
  const totals = useElement<Totals>('comparison', { segment: 'total' });
  return (
    <>
      <Answered answer={strategies}>{(plays) => <Plays plays={plays} />}</Answered>
      {strategies.value !== undefined && (
        <>
          <Answered answer={trends} isPart>
            {(body) => <TodayCards body={body} />}
          </Answered>
          <ElementCards totals={totals} />
        </>
      )}
      <Uploads />
    </>
  );
}

function Plays({ plays }: { plays: Strategies }) {
  const { t } = useLocale();
  useSegmentColours(plays.segments);
  return (
    <>
      <h1>{t('home.title')}</h1>
      <Tools element="strategies" />
      <Decisions plays={plays} />
    </>
  );
}
