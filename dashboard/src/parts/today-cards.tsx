import { TODAY } from '../ahead/home-metrics.ts';
import { measure, type Metric, type Trends } from '../api/types.ts';
import { bullet } from '../charts/bullet.tsx';
import { sparkLine } from '../charts/spark-line.tsx';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { useMetrics } from '../state/source.ts';
import { Definition } from './definition.tsx';

/** The last whole month of the company, against the month before and the same month a year before. */
export function TodayCards({ body }: { body: Trends }) {
  const { t, format } = useLocale();
  const metrics = useMetrics('trends').filter((metric) => TODAY.includes(metric.id));
  const last = body.months.findLast((month) => month.is_complete && month.segment_id === 'total');
  if (last === undefined) return null;
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t('home.last_month', { month: format.month(last.month) })}</h2>
      <dl class="scorecards">
        {metrics.map((metric) => (
          <TodayCard metric={metric} body={body} month={last.month} />
        ))}
      </dl>
    </section>
  );
}

function TodayCard({ metric, body, month }: { metric: Metric; body: Trends; month: string }) {
  const { t, lang, format } = useLocale();
  const months = body.months.filter((other) => other.segment_id === 'total' && other.month <= month);
  const at = (back: number) => measure(months.at(-1 - back), metric.id);
  const change = (back: number) => format.metricChange('ratio', relative(at(0), at(back)));
  const written = (value: number | null) => format.metric(metric.unit, value, metric.id === 'aov' ? 2 : 0);
  const target = body.targets?.find((known) => known.metric === metric.id && known.month === month)?.value;
  return (
    <div class="card">
      <dt>
        {nameOf(metric, lang)} <Definition metric={metric} />
      </dt>
      <dd class="figure">{written(at(0))}</dd>
      <dd class="note">{t('home.changes', { month: change(1), year: change(12) })}</dd>
      {target !== undefined && (
        <dd class="note">
          {t('home.target', { target: written(target), share: format.share(shareOf(at(0), target)) })}
          {bullet(at(0), target)}
        </dd>
      )}
      <dd>{sparkLine(months.slice(-13).map((other) => measure(other, metric.id)))}</dd>
    </div>
  );
}

function relative(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : now / before - 1;
}

/** How much of the target is reached. */
function shareOf(now: number | null, target: number): number | null {
  return now === null || target === 0 ? null : now / target;
}
