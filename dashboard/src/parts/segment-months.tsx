import { max } from 'd3-array';
import type { Growth, Named } from '../api/types.ts';
import { monthArea } from '../charts/month-area.tsx';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { useAddress } from '../state/use-address.ts';
import { useWidth } from '../state/use-width.ts';
import { Link } from './link.tsx';
import { flowOf, sizesOf } from './months.ts';
import { SegmentName } from './segment-name.tsx';
import { Table } from './table.tsx';

/** One small chart a segment, on one scale or each on its own. */
export function SegmentMonths({ growth }: { growth: Growth }) {
  const { t, lang, format } = useLocale();
  const { address } = useAddress();
  const asTable = address.tables.includes('sizes');
  const shared = max(growth.months, (month) => max(month.segments, (flow) => flow.customers)) ?? 0;
  return (
    <figure id="sizes" class="multiples">
      <figcaption>
        <h2>{t('growth.sizes')}</h2>
        <span class="switch">
          {!asTable && (
            <Link to={{ scale: address.scale === 'shared' ? 'own' : 'shared' }}>
              {t(address.scale === 'shared' ? 'growth.scale_own' : 'growth.scale_shared')}
            </Link>
          )}{' '}
          <Link
            to={{
              tables: asTable ? address.tables.filter((id) => id !== 'sizes') : [...address.tables, 'sizes'],
            }}
            label={`${t(asTable ? 'as_chart' : 'as_table')}: ${t('growth.sizes')}`}
          >
            {t(asTable ? 'as_chart' : 'as_table')}
          </Link>
        </span>
        <p>{t(address.scale === 'shared' ? 'growth.sizes_shared' : 'growth.sizes_own')}</p>
      </figcaption>
      {asTable ? (
        <Table
          caption={t('growth.sizes')}
          columns={[
            { id: 'month', title: t('month'), cell: (month) => format.month(month.month) },
            ...growth.segments.map((segment) => ({
              id: segment.segment_id,
              title: nameOf(segment, lang),
              cell: (month: Growth['months'][number]) =>
                format.count(flowOf(month, segment.segment_id)?.customers ?? 0),
            })),
          ]}
          rows={growth.months.toReversed()}
        />
      ) : (
        <div class="grid">
          {growth.segments.map((segment) => (
            <Multiple
              segment={segment}
              growth={growth}
              ceiling={address.scale === 'shared' ? shared : undefined}
            />
          ))}
        </div>
      )}
    </figure>
  );
}

interface MultipleProps {
  segment: Named;
  growth: Growth;
  /** The common top of the scale; the segment's own largest size where absent. */
  ceiling: number | undefined;
}

function Multiple({ segment, growth, ceiling }: MultipleProps) {
  const { t, lang, format } = useLocale();
  const [ref, width] = useWidth<HTMLDivElement>(260);
  const points = sizesOf(growth, segment.segment_id);
  return (
    <div class="multiple" ref={ref}>
      <h3>
        <SegmentName segment={segment} />
      </h3>
      {monthArea(points, {
        id: `size-${segment.segment_id}`,
        width: Math.floor(width),
        height: 110,
        title: nameOf(segment, lang),
        description: t('growth.total_description', {
          from: format.count(points[0]?.customers),
          to: format.count(points.at(-1)?.customers),
        }),
        ceiling: ceiling ?? max(points, (point) => point.customers) ?? 0,
        colour: segment.segment_id,
        hasAxis: false,
        month: format.month,
        monthTick: format.monthTick,
        count: format.count,
        incomplete: t('growth.incomplete'),
      })}
    </div>
  );
}
