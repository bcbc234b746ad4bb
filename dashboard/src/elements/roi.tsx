import { measure } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { formatFor } from '../i18n/format.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { largestBy } from '../pages/largest.ts';
import { OfEveryone } from '../parts/of-everyone.tsx';
import { CampaignReturns } from './campaign-returns.tsx';
import { ElementPage, type ElementView } from './element-page.tsx';
import type { Roi } from './roi-parts.ts';
import { SpendReturns } from './spend-returns.tsx';

/** Element 14: what the money spent brings back, measured and attributed apart. */
export function RoiPage() {
  const { lang } = useLocale();
  const text = useElementText();
  const headline = ({ body }: ElementView<Roi>) => {
    const margin = measure(body.total, 'incremental_margin');
    const spend = measure(body.total, 'measured_spend');
    const amount = formatFor(lang, body.currency).money;
    if (margin !== null && spend !== null) {
      return text('roi.headline', {
        margin: amount(margin),
        spend: amount(spend),
        low: amount(measure(body.total, 'incremental_margin_low')),
        high: amount(measure(body.total, 'incremental_margin_high')),
      });
    }
    const best = largestBy(body.segments, 'roi_attributed');
    return (
      best &&
      text('roi.headline_attributed', {
        segment: nameOf(best, lang),
        revenue: amount(measure(best, 'attributed_revenue')),
        spend: amount(measure(best, 'campaign_spend')),
      })
    );
  };
  return (
    <ElementPage<Roi> element="roi" headline={headline}>
      {(view) => (
        <>
          <div class="pair">
            <SpendReturns view={view} kind="attributed" />
            <SpendReturns view={view} kind="incremental" />
          </div>
          {view.body.campaigns === null ? (
            <OfEveryone title={text('campaigns.title')} note={text('roi.of_everyone')} />
          ) : (
            <CampaignReturns campaigns={view.body.campaigns} />
          )}
        </>
      )}
    </ElementPage>
  );
}
