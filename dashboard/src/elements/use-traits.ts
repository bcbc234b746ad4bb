import type { Format } from '../i18n/format.ts';
import { hasElementText, useElementText, type ElementKey } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { strengthOf, type Differentiator } from './characteristics-parts.ts';

/** How a measure's mean is written. */
const WRITTEN: Record<string, (format: Format, value: number | null) => string> = {
  monetary: (format, value) => format.money(value),
  aov: (format, value) => format.money(value),
  clv_predicted: (format, value) => format.money(value),
  p_alive: (format, value) => format.share(value),
  return_rate: (format, value) => format.share(value),
  recency_days: (format, value) => format.count(value),
  interpurchase_days: (format, value) => format.count(value),
  tenure_days: (format, value) => format.count(value),
  age_years: (format, value) => format.count(value),
  employees: (format, value) => format.count(value),
};

interface Traits {
  /** What an attribute is called. */
  attribute: (id: string) => string;
  /** A difference in words. */
  sentence: (trait: Differentiator) => string;
  /** How strong a difference is, in a word. */
  strength: (trait: Differentiator) => string;
}

export function useTraits(): Traits {
  const { format } = useLocale();
  const text = useElementText();
  const named = (key: string, otherwise: string) => (hasElementText(key) ? text(key) : otherwise);
  const attribute = (id: string) => named(`attribute.${id}`, id);
  const write = ({ kind, trait }: Differentiator, value: number | null) =>
    kind === 'category'
      ? format.share(value)
      : (WRITTEN[trait]?.(format, value) ?? format.metric('number', value, 1));
  return {
    attribute,
    sentence: (trait) => {
      const [value, rest] = [write(trait, trait.segment_mean), write(trait, trait.rest_mean)];
      if (trait.kind === 'category') {
        const name = trait.attribute_value ?? '';
        return text('trait.category', { attribute: attribute(trait.trait), name, value, rest });
      }
      const key = `trait.${trait.trait}`;
      return hasElementText(key)
        ? text(key, { value, rest })
        : text('trait.other', { name: trait.trait, value, rest });
    },
    strength: (trait) => text(`strength.${strengthOf(trait) ?? 'none'}` as ElementKey),
  };
}
