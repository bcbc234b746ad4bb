import { measure, type Segment } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { CohortAges } from './cohort-ages.tsx';
import { CohortMap } from './cohort-map.tsx';
import { ElementPage, type ElementView } from './element-page.tsx';
import { casesOf } from './figures.ts';
import { MetricBars } from './metric-bars.tsx';
import type { Retention } from './retention-parts.ts';

/** Element 7: who stays, and where loyalty slips. */
export function RetentionPage() {
  const { lang, format } = useLocale();
  const text = useElementText();
  const headline = ({ body }: ElementView<Retention>) => {
    const rate = measure(body.total, 'retention_rate');
    if (rate === null) return undefined;
    const slips = slipping(body.segments);
    const all = text('retention.headline', { rate: format.share(rate) });
    return slips === undefined
      ? all
      : `${all}; ${text('retention.slips', {
          segment: nameOf(slips, lang),
          lost: format.share(measure(slips, 'churn_rate')),
          n: format.count(casesOf(slips, 'churn_rate')),
        })}`;
  };
  return (
    <ElementPage<Retention> element="retention" headline={headline}>
      {(view) => (
        <>
          <CohortMap {...view} />
          <div class="pair">
            <CohortAges {...view} />
            {['churned_share', 'p_alive', 'repeat_rate'].map((id) => (
              <MetricBars body={view.body} metric={view.metrics.find((metric) => metric.id === id)} />
            ))}
          </div>
        </>
      )}
    </ElementPage>
  );
}

/** The segment with most customers gone of those where some stayed: where all are gone, nothing slips any more. */
function slipping(segments: readonly Segment[]): Segment | undefined {
  const gone = (segment: Segment) =>
    (measure(segment, 'retention_rate') ?? 0) > 0
      ? (measure(segment, 'churn_rate') ?? 0) * (casesOf(segment, 'churn_rate') ?? 0)
      : 0;
  const [most] = segments.toSorted((a, b) => gone(b) - gone(a));
  return most !== undefined && gone(most) > 0 ? most : undefined;
}
