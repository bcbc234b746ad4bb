import { useElementText } from '../i18n/elements-text.ts';
import { titleOf, useLocale } from '../i18n/locale.ts';
import { useSource } from '../state/source.ts';
import { digitsOf } from './figures.ts';
import { parseTrigger } from './strategies-parts.ts';

/** Says a trigger of the playbook in words; one that cannot be read stands as it is. */
export function useTriggerWords(): (written: string) => string {
  const { lang, format } = useLocale();
  const text = useElementText();
  const metrics = useSource().registry.value?.items ?? [];
  return (written) => {
    const trigger = parseTrigger(written);
    if (trigger === undefined) return written;
    const metric = metrics.find(({ id }) => id === trigger.metric);
    const sides = {
      '>=': text('strategies.at_least'),
      '<=': text('strategies.at_most'),
      '>': text('strategies.above'),
      '<': text('strategies.below'),
    };
    const isWhole = Number.isInteger(trigger.number);
    const factor = format.cell('number', trigger.number, isWhole ? 0 : 1);
    const limit = trigger.isOfTotal
      ? text(trigger.number === 1 ? 'strategies.of_total' : 'strategies.times_total', { factor })
      : metric === undefined
        ? factor
        : format.metric(metric.unit, trigger.number, isWhole ? 0 : digitsOf(metric));
    return `${titleOf(metrics, trigger.metric, lang)}: ${sides[trigger.operator]} ${limit}`;
  };
}

/** A product of metrics and numbers, with the metrics' names. */
export function useFormulaWords(): (formula: string) => string {
  const { lang, format } = useLocale();
  const metrics = useSource().registry.value?.items ?? [];
  return (formula) =>
    formula
      .split(/ +x +/)
      .map((factor) => {
        const number = Number(factor);
        if (factor.trim() !== '' && Number.isFinite(number)) {
          return format.cell('number', number, /\.(\d+)/.exec(factor)?.[1]?.length ?? 0);
        }
        return titleOf(metrics, factor, lang);
      })
      .join(' × ');
}
