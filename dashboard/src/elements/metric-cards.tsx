import { measure, type ElementBody } from '../api/types.ts';
import { sparkLine } from '../charts/spark-line.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Definition } from '../parts/definition.tsx';
import type { ElementView } from './element-page.tsx';
import { casesOf, digitsOf, pointsOf, valuesOf } from './figures.ts';

/** The figures of all together or of the chosen segment, each with what it stands on and how it ran. */
export function MetricCards({ body, metrics, focus }: ElementView<ElementBody>) {
  const { lang, format } = useLocale();
  const text = useElementText();
  const values = valuesOf(body, focus);
  return (
    <dl class="scorecards">
      {metrics.map((metric) => {
        const n = casesOf(values, metric.id);
        const total = measure(body.total, metric.id);
        return (
          <div class="card">
            <dt>
              {nameOf(metric, lang)} <Definition metric={metric} />
            </dt>
            <dd class="figure">{format.metric(metric.unit, measure(values, metric.id), digitsOf(metric))}</dd>
            <dd class="note">
              {n !== null && <>{text('n', { n: format.count(n) })} </>}
              {focus !== 'total' &&
                text('all_together', { value: format.metric(metric.unit, total, digitsOf(metric)) })}
            </dd>
            <dd>{sparkLine(pointsOf(body.months, focus, metric.id).map((point) => point.value))}</dd>
          </div>
        );
      })}
    </dl>
  );
}
