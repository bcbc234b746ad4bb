import { greatest, least } from 'd3-array';
import type { Growth } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { chosenMonth } from './months.ts';

/** The last complete month in one sentence, and the segments that moved the most. */
export function GrowthHeadline({ growth }: { growth: Growth }) {
  const { t, lang, format } = useLocale();
  const month = chosenMonth(growth, '');
  if (month === undefined) return <h1>{t('page.growth')}</h1>;
  const names = new Map(growth.segments.map((segment) => [segment.segment_id, nameOf(segment, lang)]));
  const told = (flow: { segment_id: string; net_change: number | null } | undefined) =>
    `${names.get(flow?.segment_id ?? '') ?? ''} (${format.change(flow?.net_change)})`;
  const up = greatest(month.segments, (flow) => flow.net_change ?? 0);
  const down = least(month.segments, (flow) => flow.net_change ?? 0);
  return (
    <>
      <h1>
        {t('growth.headline', {
          month: format.month(month.month),
          count: month.total.customers,
          change: format.change(month.total.net_change),
        })}
      </h1>
      <p class="lead">
        {(up?.net_change ?? 0) > 0 && t('growth.up', { segment: told(up) })}{' '}
        {(down?.net_change ?? 0) < 0 && t('growth.down', { segment: told(down) })}
      </p>
    </>
  );
}
