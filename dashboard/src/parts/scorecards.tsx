import { measure, type Metric, type Overview } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
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
  const notes = {
    customers: t('scorecard.segments', {
      count: segments.filter((s) => (measure(s, 'customers') ?? 0) > 0).length,
    }),
    revenue: t('scorecard.unassigned_revenue', { amount: format.money(unassigned.revenue) }),
    orders: t('scorecard.unassigned_orders', { count: unassigned.orders }),
    aov: t('scorecard.per_order'),
  };
  return (
    <dl class="scorecards">
      {SHOWN.map((id) => {
        const metric = metrics.find((candidate) => candidate.id === id);
        return (
          <div class="card">
            <dt>
              {metric === undefined ? t(`metric.${id}`) : nameOf(metric, lang)} <Definition metric={metric} />
            </dt>
            <dd class="figure">
              {format.metric(metric?.unit ?? 'number', measure(total, id), id === 'revenue' ? 0 : 2)}
            </dd>
            <dd class="note">{notes[id]}</dd>
          </div>
        );
      })}
    </dl>
  );
}
