import type { ElementBody, Metric, Named } from '../api/types.ts';
import { indexedLines } from '../charts/indexed-lines.tsx';
import { axisEndOf, baseOf, peakOf, type IndexedSeries } from '../charts/indexed-series.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { pointsOf } from './figures.ts';

interface IndexedMonthsProps {
  body: ElementBody;
  /** Undefined where the answer has no value of it: nothing is drawn. */
  metric: Metric | undefined;
  pinned: readonly Named[];
}

/** A metric of several segments over the months, each with its first month that is not tiny as 100. */
export function IndexedMonths({ body, metric, pinned }: IndexedMonthsProps) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  if (metric === undefined) return null;
  const total = { segment_id: 'total', name: t('total'), name_pl: t('total') };
  const series = [...pinned, total].flatMap((segment): (IndexedSeries & { base: string })[] => {
    const points = pointsOf(body.months, segment.segment_id, metric.id);
    const base = baseOf(points);
    if (base === undefined) return [];
    return [
      {
        id: segment.segment_id,
        name: nameOf(segment, lang),
        base: base.month,
        points: points.map(({ month, is_complete, value }) => ({
          month,
          is_complete,
          index: value === null ? null : (100 * value) / base.value,
        })),
      },
    ];
  });
  const [first] = series;
  if (first === undefined || first.points.length < 2) return null;
  const title = nameOf(metric, lang);
  const isOneBase = series.every(({ base }) => base === first.base);
  const bases = isOneBase
    ? format.month(first.base)
    : series.map(({ name, base }) => `${name}: ${format.month(base)}`).join('; ');
  const end = axisEndOf(series);
  const cut = series.flatMap((one) => {
    const peak = peakOf(one);
    if (peak === undefined || peak.index <= end) return [];
    return [`${one.name}: ${format.count(peak.index)} (${format.month(peak.month)})`];
  });
  const cutNote = cut.length > 0 ? ` ${text('indexed.cut', { lines: cut.join('; ') })}` : '';
  const at = (points: IndexedSeries['points'], month: string) =>
    points.find((point) => point.month === month)?.index ?? null;
  return (
    <Figure
      id={`indexed-${metric.id}`}
      title={title}
      note={text('indexed.bases', { bases }) + cutNote}
      chart={(width) =>
        indexedLines(series, {
          id: `indexed-${metric.id}-chart`,
          width,
          title,
          description: text('indexed.description', { metric: title }),
          written: format.count,
          month: format.month,
          monthTick: format.monthTick,
          incomplete: t('growth.incomplete'),
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'month', title: t('month'), cell: (month: string) => format.month(month) },
            ...series.map(({ id, name, points }) => ({
              id,
              title: name,
              cell: (month: string) => format.count(at(points, month)),
            })),
          ]}
          rows={first.points.map((point) => point.month).toReversed()}
        />
      )}
    />
  );
}
