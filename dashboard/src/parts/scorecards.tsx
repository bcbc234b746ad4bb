import { measure, type Metric, type Overview } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { filtersOf } from '../state/element-filter.ts';
import { useAddress } from '../state/use-address.ts';
import { Definition } from './definition.tsx';

interface ScorecardsProps {
  overview: Overview;
  metrics: readonly Metric[];
}

const SHOWN = ['customers', 'revenue', 'orders', 'aov'] as const;

/** The four figures of the whole company, each with its definition and what has to be known with it. */
export function Scorecards({ overview, metrics }: ScorecardsProps) {
  const { t, lang, format } = useLocale();
  const { unassigned, segments, total } = overview;
  const filled = segments.filter((segment) => (measure(segment, 'customers') ?? 0) > 0).length;
  const isNarrowed = filtersOf(useAddress().address).length > 0;
  const isAssigned = unassigned.orders === 0 && unassigned.revenue === 0;
  const assigned = t(isNarrowed ? 'scorecard.left_out' : 'scorecard.all_assigned');
  const notes = {
    customers: t('scorecard.segments', { count: filled }),
    revenue: isAssigned
      ? assigned
      : t('scorecard.unassigned_revenue', { amount: format.money(unassigned.revenue) }),
    orders: isAssigned ? assigned : t('scorecard.unassigned_orders', { count: unassigned.orders }),
    aov: t('scorecard.per_order'),
  };
  return (
    <dl class="scorecards">
      {SHOWN.flatMap((id) => {
        const metric = metrics.find((candidate) => candidate.id === id);
        if (metric === undefined) return [];
        return (
          <div class="card">
            <dt>
              {nameOf(metric, lang)} <Definition metric={metric} />
            </dt>
            <dd class="figure">{format.metric(metric.unit, measure(total, id), id === 'aov' ? 2 : 0)}</dd>
            <dd class="note">{notes[id]}</dd>
          </div>
        );
      })}
    </dl>
  );
}
