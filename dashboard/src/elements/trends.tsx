import { measure, type ElementBody } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { formatFor } from '../i18n/format.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { useAddress } from '../state/use-address.ts';
import { ElementPage, type ElementView } from './element-page.tsx';
import { inSentence } from './figures.ts';
import { IndexedMonths } from './indexed-months.tsx';
import { pinnedOf, SegmentPins } from './segment-pins.tsx';

/** Element 15: where revenue, frequency and transaction size are heading. */
export function TrendsPage() {
  const { lang, format } = useLocale();
  const text = useElementText();
  const { address } = useAddress();
  const headline = ({ body, metrics, focus }: ElementView<ElementBody>) => {
    const last = body.months.findLast(
      (month) =>
        month.segment_id === focus && month.is_complete && measure(month, 'revenue_year_over_year') !== null,
    );
    const metric = metrics.find(({ id }) => id === 'revenue');
    return (
      last &&
      metric &&
      text('trends.headline', {
        month: format.month(last.month),
        metric: inSentence(nameOf(metric, lang)),
        value: formatFor(lang, body.currency).money(measure(last, 'revenue')),
        change: format.metricChange('ratio', measure(last, 'revenue_year_over_year')),
      })
    );
  };
  return (
    <ElementPage<ElementBody> element="trends" headline={headline}>
      {(view) => {
        const { segments } = view.body;
        const revenue = (segment: (typeof segments)[number]) => measure(segment, 'revenue') ?? -Infinity;
        const largest = segments.toSorted((a, b) => revenue(b) - revenue(a)).slice(0, 3);
        const pinned = pinnedOf(segments, address.pins, largest);
        return (
          <section aria-labelledby="indexed">
            <h2 id="indexed">{text('indexed.title')}</h2>
            <p class="reading">{text('indexed.note')}</p>
            <SegmentPins segments={segments} pinned={pinned} />
            <div class="pair">
              {['revenue', 'orders', 'aov', 'active_customers'].map((id) => (
                <IndexedMonths
                  body={view.body}
                  metric={view.metrics.find((metric) => metric.id === id)}
                  pinned={pinned}
                />
              ))}
            </div>
          </section>
        );
      }}
    </ElementPage>
  );
}
