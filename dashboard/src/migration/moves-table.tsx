import type { Named } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Table, type Column } from '../parts/table.tsx';
import { balancesOf, linksOf, nodesOf, type Balance, type Migration } from './matrix.ts';

interface MovesTableProps {
  migration: Migration;
  segments: readonly Named[];
}

/** How each segment came from what it was to what it is, and every move by itself. */
export function MovesTable({ migration, segments }: MovesTableProps) {
  const { lang, format } = useLocale();
  const text = useElementText();
  const name = (segment: Named) => nameOf(segment, lang);
  const names = new Map(
    [migration.from, migration.to]
      .flatMap((places) => nodesOf(places, segments, name, (state) => text(`moves.${state}`)))
      .map((node) => [node.id, node.name]),
  );
  const amounts = ['before', 'joined', 'left', 'now'] as const;
  const columns: Column<Balance>[] = [
    { id: 'segment', title: text('moves.segment'), cell: (balance) => name(balance.segment) },
    ...amounts.map((id) => ({
      id,
      title: text(`moves.${id}_title`),
      cell: (balance: Balance) => format.count(balance[id]),
    })),
  ];
  const moves = linksOf(migration)
    .filter((link) => link.from !== link.to)
    .toSorted((a, b) => b.customers - a.customers);
  return (
    <>
      <Table caption={text('moves.balance')} columns={columns} rows={balancesOf(migration, segments)} />
      <Table
        caption={text('moves.each')}
        columns={[
          { id: 'from', title: text('moves.from'), cell: (move) => names.get(move.from) ?? move.from },
          { id: 'to', title: text('moves.to'), isText: true, cell: (move) => names.get(move.to) ?? move.to },
          { id: 'customers', title: text('moves.customers'), cell: (move) => format.count(move.customers) },
        ]}
        rows={moves}
      />
    </>
  );
}
