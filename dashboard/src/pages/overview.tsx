import { measure, type Overview } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Definitions } from '../parts/definitions.tsx';
import { Scorecards } from '../parts/scorecards.tsx';
import { ScoreGrid } from '../parts/score-grid.tsx';
import { SegmentTable } from '../parts/segment-table.tsx';
import { Shares } from '../parts/shares.tsx';
import { Tools } from '../parts/tools.tsx';
import { Uploads } from '../parts/uploads.tsx';
import { useMetrics, useOverview } from '../state/source.ts';
import { useSegmentColours } from '../state/use-segment-colours.ts';
import { largestBy } from './largest.ts';

/** Element 1: all segments, and how customers and revenue are spread over them. */
export function OverviewPage() {
  return (
    <>
      <Answered answer={useOverview()}>{(overview) => <Content overview={overview} />}</Answered>
      <Uploads />
    </>
  );
}

function Content({ overview }: { overview: Overview }) {
  const { t } = useLocale();
  useSegmentColours(overview.segments);
  const metrics = useMetrics('overview');
  return (
    <>
      <Headline overview={overview} />
      <Tools element="overview" />
      <Scorecards overview={overview} metrics={metrics} />
      <div class="pair">
        {overview.grid !== undefined && <ScoreGrid overview={overview} grid={overview.grid} />}
        <Shares overview={overview} />
      </div>
      <section aria-labelledby="segments">
        <h2 id="segments">{t('segments.title')}</h2>
        <SegmentTable overview={overview} metrics={metrics} />
        <Definitions metrics={metrics} />
      </section>
    </>
  );
}

function Headline({ overview }: { overview: Overview }) {
  const { t, lang, format } = useLocale();
  const top = largestBy(overview.segments, 'revenue_share');
  if (top === undefined) return <h1>{t('page.overview')}</h1>;
  return (
    <h1>
      {t('overview.headline', {
        segment: nameOf(top, lang),
        customers: format.share(measure(top, 'customer_share')),
        revenue: format.share(measure(top, 'revenue_share')),
      })}
    </h1>
  );
}
