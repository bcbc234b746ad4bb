import type { Language } from '../state/address.ts';
import { hasText, translator, type TextKey } from './text.ts';

/** A kind of refusal in words; one that this page does not know yet as the API writes it. */
export function reasonText(kind: string, lang: Language): string {
  const key = `reason.${kind}`;
  return hasText(key) ? translator(lang)(key satisfies TextKey) : kind.replaceAll('_', ' ');
}
