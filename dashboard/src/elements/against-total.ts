import { measure, type ElementBody, type Metric } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { casesOf, digitsOf, inSentence } from './figures.ts';

/** Fewer answers or messages say too little to head a page. */
const ENOUGH = 30;

/** Says which segment is furthest from all together in a metric, among those with enough cases. */
export function useAgainstTotal() {
  const { lang, format } = useLocale();
  const text = useElementText();
  return (body: ElementBody, metrics: readonly Metric[], id: string): string | undefined => {
    const metric = metrics.find((known) => known.id === id);
    const total = measure(body.total, id);
    if (metric === undefined || total === null) return undefined;
    const distance = (value: number | null) => (value === null ? -1 : Math.abs(value - total));
    const furthest = body.segments
      .filter((segment) => (casesOf(segment, id) ?? 0) >= ENOUGH)
      .toSorted((a, b) => distance(measure(b, id)) - distance(measure(a, id)))[0];
    if (furthest === undefined) return undefined;
    const digits = metric.unit === 'number' ? 1 : digitsOf(metric);
    return text('headline.against_total', {
      segment: nameOf(furthest, lang),
      metric: inSentence(nameOf(metric, lang)),
      value: format.cell(metric.unit, measure(furthest, id), digits),
      total: format.cell(metric.unit, total, digits),
    });
  };
}
