import { measure } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { largestBy } from '../pages/largest.ts';
import type { Behaviour } from './behaviour-parts.ts';
import { BuyingHours } from './buying-hours.tsx';
import { CategoryMap } from './category-map.tsx';
import { ElementPage, type ElementView } from './element-page.tsx';
import { GapHistogram } from './gap-histogram.tsx';
import { MetricBars } from './metric-bars.tsx';

/** Element 6: how often, what and when customers buy. */
export function BehaviourPage() {
  const { lang, format } = useLocale();
  const text = useElementText();
  const headline = ({ body }: ElementView<Behaviour>) => {
    const best = largestBy(body.segments, 'purchase_frequency');
    const days = measure(body.total, 'interpurchase_days');
    if (best === undefined) return undefined;
    const most = text('behaviour.headline', {
      segment: nameOf(best, lang),
      value: format.metric('number', measure(best, 'purchase_frequency'), 1),
      total: format.metric('number', measure(body.total, 'purchase_frequency'), 1),
    });
    return days === null ? most : `${most}; ${text('behaviour.gap', { count: Math.round(days) })}`;
  };
  return (
    <ElementPage<Behaviour> element="behaviour" headline={headline}>
      {(view) => (
        <>
          <CategoryMap body={view.body} />
          <div class="pair">
            <GapHistogram {...view} />
            <MetricBars
              body={view.body}
              metric={view.metrics.find((metric) => metric.id === 'purchase_frequency')}
            />
          </div>
          <BuyingHours {...view} />
        </>
      )}
    </ElementPage>
  );
}
