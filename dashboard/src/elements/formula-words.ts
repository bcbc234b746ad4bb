import { titleOf, useLocale } from '../i18n/locale.ts';
import { useSource } from '../state/source.ts';

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
