import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';

export interface Rows {
  rows_read: number;
  rows_accepted: number;
  rows_duplicate: number;
  rows_quarantined: number;
}

const PARTS = [
  ['', 'read'],
  ['=', 'accepted'],
  ['+', 'duplicate'],
  ['+', 'quarantined'],
] as const;

/** Rows read = accepted + duplicates + refused, each with its name. */
export function RowEquation({ rows }: { rows: Rows }) {
  const q = useQualityText();
  const { format } = useLocale();
  return (
    <dl class="equation">
      {PARTS.map(([sign, part]) => (
        <div class={part}>
          <dt>
            {sign} {q(`account.${part}`)}
          </dt>
          <dd class="figure">{format.count(rows[`rows_${part}`])}</dd>
        </div>
      ))}
    </dl>
  );
}
