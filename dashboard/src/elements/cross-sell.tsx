import { measure } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { formatFor } from '../i18n/format.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { largestBy } from '../pages/largest.ts';
import { OfEveryone } from '../parts/of-everyone.tsx';
import type { CrossSell } from './cross-sell-parts.ts';
import { ElementPage, type ElementView } from './element-page.tsx';
import { MetricRanking } from './metric-ranking.tsx';
import { PenetrationMap } from './penetration-map.tsx';
import { ProductPairs } from './product-pairs.tsx';

/** Element 12: what else each segment could buy, and what that is worth. */
export function CrossSellPage() {
  const { lang } = useLocale();
  const text = useElementText();
  const headline = ({ body }: ElementView<CrossSell>) => {
    const first = largestBy(body.segments, 'white_space_value');
    return (
      first &&
      text('cross_sell.headline', {
        segment: nameOf(first, lang),
        value: formatFor(lang, body.currency).money(measure(first, 'white_space_value')),
        count: measure(first, 'white_space_customers') ?? 0,
      })
    );
  };
  return (
    <ElementPage<CrossSell> element="cross_sell" headline={headline}>
      {(view) => (
        <>
          <PenetrationMap {...view} />
          <div class="pair">
            <MetricRanking {...view} id="white_space_value" among="white_space_customers" />
            <MetricRanking {...view} id="upsell_value" among="upsell_customers" />
          </div>
          {view.body.pairs === null ? (
            <OfEveryone title={text('pairs.title')} note={text('pairs.of_everyone')} />
          ) : (
            <ProductPairs pairs={view.body.pairs} />
          )}
        </>
      )}
    </ElementPage>
  );
}
