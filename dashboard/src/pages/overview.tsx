import { measure, type Metric, type Overview } from '../api/types.ts';
import { useMemo } from 'preact/hooks';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Scorecards } from '../parts/scorecards.tsx';
import { ScoreGrid } from '../parts/score-grid.tsx';
import { SegmentTable } from '../parts/segment-table.tsx';
import { Shares } from '../parts/shares.tsx';
import { Uploads } from '../parts/uploads.tsx';
import { useMetrics, useOverview } from '../state/source.ts';
import { largestBy } from './largest.ts';

/** Element 1: all segments, and how customers and revenue are spread over them. */
export function OverviewPage() {
  const overview = useOverview();
  const registry = useMetrics().value?.items;
  const metrics = useMemo(
    () => registry?.filter((metric) => metric.elements.includes('overview')) ?? [],
    [registry],
  );
  return (
    <>
      <Answered answer={overview}>{(value) => <Content overview={value} metrics={metrics} />}</Answered>
      <Uploads />
    </>
  );
}

function Content({ overview, metrics }: { overview: Overview; metrics: readonly Metric[] }) {
  const { t } = useLocale();
  return (
    <>
      <Headline overview={overview} />
      <Scorecards overview={overview} metrics={metrics} />
      <div class="pair">
        <ScoreGrid overview={overview} />
        <Shares overview={overview} />
      </div>
      <section aria-labelledby="segments">
        <h2 id="segments">{t('segments.title')}</h2>
        <SegmentTable overview={overview} metrics={metrics} />
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
