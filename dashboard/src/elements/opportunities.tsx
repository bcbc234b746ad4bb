import { measure } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import type { Format } from '../i18n/format.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { largestBy } from '../pages/largest.ts';
import { ElementPage, type ElementView } from './element-page.tsx';
import { ExpectedCloses } from './expected-closes.tsx';
import { MetricBars } from './metric-bars.tsx';
import type { Opportunities } from './opportunity-parts.ts';
import { StageFunnel } from './stage-funnel.tsx';

/** Element 5: the open deals, and where to begin. */
export function OpportunitiesPage() {
  const { lang } = useLocale();
  const text = useElementText();
  const headline = ({ body }: ElementView<Opportunities>, format: Format) => {
    const best = largestBy(body.segments, 'weighted_pipeline');
    const value = measure(best, 'weighted_pipeline');
    if (best === undefined || value === null || value <= 0) return undefined;
    const most = text('opportunities.headline', {
      segment: nameOf(best, lang),
      value: format.money(value),
      total: format.money(measure(body.total, 'weighted_pipeline')),
    });
    const late = measure(body.total, 'overdue_open_count') ?? 0;
    return late > 0 ? `${most}; ${text('opportunities.late', { count: late })}` : most;
  };
  return (
    <ElementPage<Opportunities> element="opportunities" headline={headline}>
      {(view) => (
        <div class="pair">
          <StageFunnel {...view} />
          <ExpectedCloses {...view} />
          {['weighted_pipeline', 'win_rate'].map((id) => (
            <MetricBars body={view.body} metric={view.metrics.find((metric) => metric.id === id)} />
          ))}
        </div>
      )}
    </ElementPage>
  );
}
