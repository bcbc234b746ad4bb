import { parseTrigger } from '../api/plays.ts';
import type { Metric } from '../api/types.ts';
import { titleOf, type Locale } from './locale.ts';

const WORDS = { '>=': 'at_least', '<=': 'at_most', '>': 'more_than', '<': 'less_than' } as const;

/** A condition of a play in words; as it is written where it is none of the known form. */
export function triggerText(
  condition: string,
  metrics: readonly Metric[],
  { t, lang, format }: Locale,
): string {
  const trigger = parseTrigger(condition);
  if (trigger === undefined) return condition;
  const { metric: id, operator, number, isOfTotal } = trigger;
  const metric = metrics.find((candidate) => candidate.id === id);
  const digits = Number.isInteger(number) ? 0 : 1;
  const amount = format.cell('number', number, digits);
  const limit = isOfTotal
    ? t(number === 1 ? 'trigger.average' : 'trigger.times_average', { times: amount })
    : metric === undefined
      ? amount
      : format.metric(metric.unit, number, digits);
  return t(`trigger.${WORDS[operator]}`, { metric: titleOf(metrics, id, lang), limit });
}
