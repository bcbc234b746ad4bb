import type { Stack } from '../charts/diverging-row.tsx';
import { divergingStacks } from '../charts/diverging-stacks.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';

interface Counted extends Omit<Stack, 'note'> {
  /** All three together, or more where some have no side. */
  n: number;
}

interface StacksFigureProps {
  id: string;
  title: string;
  note: string;
  description: string;
  /** What a row is. */
  head: string;
  sides: { negative: string; neutral: string; positive: string };
  rows: readonly Counted[];
  /** Whether parts are drawn as shares of their row instead of as counts. */
  asShares?: boolean;
}

/** Rows with a bad side to the left and a good one to the right, each with what it counts. */
export function StacksFigure(props: StacksFigureProps) {
  const { id, title, note, description, head, sides, rows, asShares = false } = props;
  const { format } = useLocale();
  const text = useElementText();
  const part = (count: number, row: Counted) => (asShares ? count / row.n : count);
  return (
    <Figure
      id={id}
      title={title}
      note={note}
      chart={(width) =>
        divergingStacks(
          rows.map((row) => ({
            name: row.name,
            negative: part(row.negative, row),
            neutral: part(row.neutral, row),
            positive: part(row.positive, row),
            note: text('n', { n: format.count(row.n) }),
          })),
          {
            id: `${id}-chart`,
            width,
            title,
            description,
            negativeTitle: sides.negative,
            neutralTitle: sides.neutral,
            positiveTitle: sides.positive,
            written: asShares ? format.share : format.count,
          },
        )
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: head, cell: (row) => row.name },
            { id: 'negative', title: sides.negative, cell: (row) => format.count(row.negative) },
            { id: 'neutral', title: sides.neutral, cell: (row) => format.count(row.neutral) },
            { id: 'positive', title: sides.positive, cell: (row) => format.count(row.positive) },
            { id: 'n', title: text('cases'), cell: (row) => format.count(row.n) },
          ]}
          rows={rows}
        />
      )}
    />
  );
}
