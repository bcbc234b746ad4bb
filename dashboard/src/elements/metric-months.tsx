import type { ElementBody, Metric } from '../api/types.ts';
import { metricLine } from '../charts/metric-line.tsx';
import type { MetricPoint } from '../charts/metric-point.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Link } from '../parts/link.tsx';
import { Table } from '../parts/table.tsx';
import { useAddress } from '../state/use-address.ts';
import { useWidth } from '../state/use-width.ts';
import type { ElementView } from './element-page.tsx';
import { digitsOf, pointsOf } from './figures.ts';

/** One small chart a metric, over the months, with last year's line behind. */
export function MetricMonths({ body, metrics, focus }: ElementView<ElementBody>) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address } = useAddress();
  const shown = metrics
    .map((metric) => ({ metric, points: pointsOf(body.months, focus, metric.id) }))
    .filter(({ points }) => points.filter((point) => point.value !== null).length > 1);
  const [first] = shown;
  if (first === undefined) return null;
  const asTable = address.tables.includes('months');
  const tables = asTable ? address.tables.filter((id) => id !== 'months') : [...address.tables, 'months'];
  return (
    <figure id="months" class="multiples">
      <figcaption>
        <h2>{text('months.title')}</h2>
        <span class="switch">
          <Link to={{ tables }} label={`${t(asTable ? 'as_chart' : 'as_table')}: ${text('months.title')}`}>
            {t(asTable ? 'as_chart' : 'as_table')}
          </Link>
        </span>
        <p>{text('months.note')}</p>
      </figcaption>
      {asTable ? (
        <Table
          caption={text('months.title')}
          columns={[
            {
              id: 'month',
              title: t('month'),
              cell: (i: number) => format.month(first.points[i]?.month ?? ''),
            },
            ...shown.map(({ metric, points }) => ({
              id: metric.id,
              title: format.head(metric.unit, nameOf(metric, lang)),
              cell: (i: number) => format.cell(metric.unit, points[i]?.value, digitsOf(metric)),
            })),
          ]}
          rows={first.points.map((_, i) => i).toReversed()}
        />
      ) : (
        <div class="grid wide">
          {shown.map(({ metric, points }) => (
            <Multiple metric={metric} points={points} focus={focus} />
          ))}
        </div>
      )}
    </figure>
  );
}

function Multiple({
  metric,
  points,
  focus,
}: {
  metric: Metric;
  points: readonly MetricPoint[];
  focus: string;
}) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const [ref, width] = useWidth<HTMLDivElement>(300);
  const written = (value: number | null) => format.metric(metric.unit, value, digitsOf(metric));
  return (
    <div class="multiple" ref={ref}>
      <h3>{nameOf(metric, lang)}</h3>
      {metricLine(points, {
        id: `months-${metric.id}`,
        width: Math.floor(width),
        height: 130,
        title: nameOf(metric, lang),
        description: text('months.description', {
          from: written(points.find((point) => point.value !== null)?.value ?? null),
          to: written(points.findLast((point) => point.value !== null)?.value ?? null),
        }),
        colour: focus,
        written,
        month: format.month,
        monthTick: format.monthTick,
        incomplete: t('growth.incomplete'),
        yearBefore: text('months.year_before'),
      })}
    </div>
  );
}
