import { measure, type ElementBody } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import type { Format } from '../i18n/format.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { largestBy } from '../pages/largest.ts';
import { ElementPage, type ElementView } from './element-page.tsx';
import { MetricBars } from './metric-bars.tsx';

/** Element 4: what each segment brings. */
export function PerformancePage() {
  const { lang } = useLocale();
  const text = useElementText();
  const headline = ({ body }: ElementView<ElementBody>, format: Format) => {
    const best = largestBy(body.segments, 'revenue_per_customer');
    return (
      best &&
      text('performance.headline', {
        segment: nameOf(best, lang),
        value: format.money(measure(best, 'revenue_per_customer')),
        total: format.money(measure(body.total, 'revenue_per_customer')),
      })
    );
  };
  return (
    <ElementPage<ElementBody> element="performance" headline={headline}>
      {({ body, metrics }) => (
        <div class="pair">
          {['aov', 'conversion_rate', 'clv_historical', 'clv_predicted'].map((id) => (
            <MetricBars body={body} metric={metrics.find((metric) => metric.id === id)} />
          ))}
        </div>
      )}
    </ElementPage>
  );
}
