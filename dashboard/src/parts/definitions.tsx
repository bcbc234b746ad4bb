import type { Metric } from '../api/types.ts';
import { helpOf, nameOf, useLocale } from '../i18n/locale.ts';

/** What the figures above mean and how they are calculated, out of the way until it is asked for. */
export function Definitions({ metrics }: { metrics: readonly Metric[] }) {
  const { t, lang } = useLocale();
  return (
    <details class="definitions">
      <summary>{t('definitions.title')}</summary>
      <dl>
        {metrics.map((metric) => (
          <div>
            <dt>{nameOf(metric, lang)}</dt>
            <dd>
              {helpOf(metric, lang)} <code lang="en">{metric.formula}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
