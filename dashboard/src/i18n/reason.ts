import type { Locale } from './locale.ts';

/** Lines that are no records: nothing is missing without them. */
const NO_RECORDS: ReadonlySet<string> = new Set([
  'before_header',
  'repeated_header',
  'total_line',
  'footer_line',
  'deleted_record',
  'test_record',
  'erased',
]);

/** A kind of refusal in words; one that this page does not know yet as the API writes it. */
export function reasonText(kind: string, { t, has }: Pick<Locale, 't' | 'has'>): string {
  const key = `reason.${kind}`;
  return has(key) ? t(key) : kind.replaceAll('_', ' ');
}

/** A reason that is none of the product's is one of a profile, which leaves such rows out on purpose. */
export function isNoRecord(kind: string, { has }: Pick<Locale, 'has'>): boolean {
  return NO_RECORDS.has(kind) || !has(`reason.${kind}`);
}
