import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { DealBars } from './deal-bars.tsx';
import type { ElementView } from './element-page.tsx';
import { useFocusTitle } from './focus-title.ts';
import type { Opportunities } from './opportunity-parts.ts';

/** The open deals by the month that they are expected to close in, those past it hatched. */
export function ExpectedCloses(view: ElementView<Opportunities>) {
  const { t, format } = useLocale();
  const text = useElementText();
  const title = useFocusTitle(view)(text('closes.title'));
  const months = view.body.expected_closes
    .filter((close) => close.segment_id === view.focus)
    .toSorted(
      (a, b) =>
        Number(a.month === 'unknown') - Number(b.month === 'unknown') ||
        a.month.localeCompare(b.month) ||
        Number(b.is_overdue) - Number(a.is_overdue),
    );
  if (months.length === 0) return null;
  return (
    <DealBars
      id="closes"
      title={title}
      note={text('closes.note')}
      description={text('closes.description')}
      nameTitle={t('month')}
      colour={view.focus}
      bars={months.map(({ month, is_overdue, deals, amount, weighted_amount }) => ({
        id: `${month} ${String(is_overdue)}`,
        name: month === 'unknown' ? text('closes.unknown') : format.monthTick(month),
        note: text(is_overdue ? 'closes.late' : 'deals.count', { count: deals }),
        deals,
        amount,
        weighted: weighted_amount,
        isOverdue: is_overdue,
      }))}
    />
  );
}
