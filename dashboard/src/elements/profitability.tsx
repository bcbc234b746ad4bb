import { measure, type ElementBody } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { largestBy } from '../pages/largest.ts';
import { AcquisitionPayback } from './acquisition-payback.tsx';
import { ElementPage, type ElementView } from './element-page.tsx';
import { MarginWaterfall } from './margin-waterfall.tsx';
import { MetricBars } from './metric-bars.tsx';

/** Element 8: which segments earn, and what they cost. */
export function ProfitabilityPage() {
  const { lang, format } = useLocale();
  const text = useElementText();
  const headline = ({ body }: ElementView<ElementBody>) => {
    const best = largestBy(body.segments, 'gross_margin');
    const [margin, total] = [measure(best, 'gross_margin'), measure(body.total, 'gross_margin')];
    if (best === undefined || margin === null || total === null || total <= 0 || margin <= 0)
      return undefined;
    const unpaid = body.segments.filter((segment) => (measure(segment, 'ltv_to_cac') ?? 1) < 1);
    const earns = text('profitability.headline', {
      segment: nameOf(best, lang),
      share: format.share(margin / total),
    });
    return unpaid.length === 0
      ? earns
      : `${earns}; ${text('profitability.unpaid', {
          segments: unpaid.map((segment) => nameOf(segment, lang)).join(', '),
        })}`;
  };
  return (
    <ElementPage<ElementBody> element="profitability" headline={headline}>
      {(view) => (
        <div class="pair">
          <MarginWaterfall {...view} />
          <AcquisitionPayback body={view.body} />
          {['gross_margin', 'gross_margin_rate'].map((id) => (
            <MetricBars body={view.body} metric={view.metrics.find((metric) => metric.id === id)} />
          ))}
        </div>
      )}
    </ElementPage>
  );
}
