import type { Metric } from '../api/types.ts';
import type { Locale } from './locale.ts';
import { nameOf } from './locale.ts';

const CONDITION = /^(\w+) (>=|<=|>|<) (\d+(?:\.\d+)?)( x total)?$/;
const WORDS = { '>=': 'at_least', '<=': 'at_most', '>': 'more_than', '<': 'less_than' } as const;

/** A condition of a play in words; as it is written where it is none of the known form. */
export function triggerText(
  condition: string,
  metrics: readonly Metric[],
  { t, lang, format }: Locale,
): string {
  const [, id, sign, number, ofTotal] = CONDITION.exec(condition) ?? [];
  const metric = metrics.find((candidate) => candidate.id === id);
  const word = Object.entries(WORDS).find(([written]) => written === sign)?.[1];
  if (metric === undefined || word === undefined) return condition;
  const value = Number(number);
  const limit =
    ofTotal === undefined
      ? format.metric(metric.unit, value, Number.isInteger(value) ? 0 : 1)
      : value === 1
        ? t('trigger.average')
        : t('trigger.times_average', { times: format.cell('number', value, 1) });
  return t(`trigger.${word}`, { metric: nameOf(metric, lang), limit });
}
