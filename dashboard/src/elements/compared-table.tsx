import type { Metric } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Table } from '../parts/table.tsx';
import type { ComparedProps } from './compared-dots.tsx';
import { isPart, standing, type ComparedSegment } from './comparison-parts.ts';
import { digitsOf } from './figures.ts';

/** Each pinned segment's value and how far it is from all together. */
export function ComparedTable({ body, pinned, group }: ComparedProps) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const caption = `${t(`page.${group.element}`)}: ${text('comparison.differences')}`;
  const written = (metric: Metric, value: number | null | undefined) =>
    format.cell(metric.unit, value, digitsOf(metric));
  return (
    <div class="beside">
      <h3>{text('comparison.differences')}</h3>
      <Table
        caption={caption}
        columns={[
          {
            id: 'name',
            title: t(`page.${group.element}`),
            cell: (metric) => format.head(metric.unit, nameOf(metric, lang)),
          },
          {
            id: 'total',
            title: t('total'),
            cell: (metric) => written(metric, body.total[metric.id]?.value),
          },
          ...pinned.map((segment) => ({
            id: segment.segment_id,
            title: nameOf(segment, lang),
            cell: (metric: Metric) => (
              <>
                <Mark
                  standing={standing(
                    segment.metrics[metric.id],
                    body.total[metric.id]?.value ?? null,
                    metric,
                  )}
                />
                {written(metric, segment.metrics[metric.id]?.value)}
                <Difference metric={metric} segment={segment} />
              </>
            ),
          })),
        ]}
        rows={group.metrics}
      />
    </div>
  );
}

function Mark({ standing: side }: { standing: 'better' | 'worse' | undefined }) {
  const text = useElementText();
  if (side === undefined) return null;
  const says = side === 'better' ? text('comparison.better') : text('comparison.worse');
  return (
    <span class={side} role="img" aria-label={says} title={says}>
      {side === 'better' ? '▲' : '▼'}{' '}
    </span>
  );
}

function Difference({ metric, segment }: { metric: Metric; segment: ComparedSegment }) {
  const { format } = useLocale();
  const text = useElementText();
  const { difference = null, ratio = null, n = null } = segment.metrics[metric.id] ?? {};
  const isShareOfAll = metric.unit === 'ratio' && isPart(metric);
  const parts: string[] = [];
  if (isPart(metric) && ratio !== null && !isShareOfAll) {
    parts.push(text('comparison.of_all', { share: format.share(ratio) }));
  }
  if (!isPart(metric) && difference !== null) {
    const isShare = metric.unit === 'ratio';
    const size = isShare
      ? text('comparison.points', { value: format.cell('number', 100 * difference, 1) })
      : format.cell(metric.unit, difference, digitsOf(metric));
    parts.push(difference > 0 ? `+${size}` : size);
  }
  if (!isPart(metric) && ratio !== null && ratio > 0) parts.push(`${format.cell('number', ratio, 2)}×`);
  return (
    <>
      {parts.length > 0 && <small class="n">{parts.join(' · ')}</small>}
      {n !== null && <small class="n">{text('n', { n: format.count(n) })}</small>}
    </>
  );
}
