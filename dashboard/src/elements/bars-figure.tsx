import { segmentBars } from '../charts/segment-bars.tsx';
import type { SegmentBar } from '../charts/segment-bar-row.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

/** A segment's value, and how many cases or customers it stands on. */
export interface CountedBar extends SegmentBar {
  n: number | null;
}

interface BarsFigureProps {
  id: string;
  title: string;
  note?: string;
  bars: readonly CountedBar[];
  /** The value of all together; null draws no line. */
  average: number | null;
  /** What is counted by `n`. */
  counted: string;
  written: (value: number | null) => string;
  /** Whether `n` is written after each value in the chart. */
  withCases: boolean;
}

/** One value of every segment as bars that lead to its customers, and as a table. */
export function BarsFigure({ id, title, note, bars, average, counted, written, withCases }: BarsFigureProps) {
  const { t, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const drawn = withCases
    ? bars.map((bar) => ({ ...bar, note: text('n', { n: format.count(bar.n) }) }))
    : bars;
  return (
    <Figure
      id={id}
      title={title}
      {...(note !== undefined && { note })}
      chart={(width) =>
        segmentBars(drawn, {
          id: `${id}-chart`,
          width,
          title,
          description: text('bars.description', { metric: title }),
          average,
          averageTitle: t('total'),
          written,
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: t('segment'), cell: (bar) => bar.name },
            { id: 'value', title, cell: (bar) => written(bar.value) },
            { id: 'n', title: counted, cell: (bar) => format.count(bar.n) },
          ]}
          rows={bars}
        />
      )}
    />
  );
}
