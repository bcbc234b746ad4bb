import type { Growth } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Flows } from '../parts/flows.tsx';
import { GrowthHeadline } from '../parts/growth-headline.tsx';
import { GrowthTable } from '../parts/growth-table.tsx';
import { Later } from '../parts/later.tsx';
import { OfEveryone } from '../parts/of-everyone.tsx';
import { RunTable } from '../parts/run-table.tsx';
import { SegmentMonths } from '../parts/segment-months.tsx';
import { Tools } from '../parts/tools.tsx';
import { TotalMonths } from '../parts/total-months.tsx';
import { useGrowth, useMetrics } from '../state/source.ts';
import { useSegmentColours } from '../state/use-segment-colours.ts';

const loadMoves = async () => (await import('../migration/moves.tsx')).Moves;

/** Element 2: how large each segment is, and what grows or shrinks. */
export function GrowthPage() {
  return <Answered answer={useGrowth()}>{(growth) => <Content growth={growth} />}</Answered>;
}

function Content({ growth }: { growth: Growth }) {
  const { t } = useLocale();
  useSegmentColours(growth.segments);
  const metrics = useMetrics('growth');
  if (growth.months.length === 0) return <p class="alone">{t('growth.no_months')}</p>;
  return (
    <>
      <GrowthHeadline growth={growth} />
      <Tools element="growth" months={growth.months} />
      <div class="pair">
        <TotalMonths growth={growth} metrics={metrics} />
        <Flows growth={growth} metrics={metrics} />
      </div>
      <SegmentMonths growth={growth} />
      {growth.runs !== null && <Later load={loadMoves} given={{ growth, runs: growth.runs }} isPart />}
      <GrowthTable growth={growth} metrics={metrics} />
      {growth.runs === null ? (
        <OfEveryone title={t('runs.title')} note={t('growth.of_everyone')} />
      ) : (
        <RunTable growth={growth} runs={growth.runs} />
      )}
    </>
  );
}
