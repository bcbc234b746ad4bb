import { RowSplit } from '../charts/row-split.tsx';
import type { Cases } from '../api/types.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { RowEquation } from './row-equation.tsx';

/** What came in over all files, and that every row of it is accounted for. */
export function Account({ cases }: { cases: Cases }) {
  const q = useQualityText();
  if (cases.uploads === 0) return null;
  return (
    <section aria-labelledby="account" class="account">
      <h2 id="account">
        {q('account.title')}: {q('account.files', { count: cases.uploads })}
      </h2>
      <RowEquation rows={cases} />
      <RowSplit rows={cases} />
      <p class="note">{q('account.equation')}</p>
      {!cases.complete && <p class="note">{q('account.partly')}</p>}
    </section>
  );
}
