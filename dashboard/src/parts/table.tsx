import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useLocale } from '../i18n/locale.ts';
import { useShown } from '../state/use-shown.ts';
import { csvOf, rowsOf } from './csv.ts';
import { Link } from './link.tsx';
import { saveAs } from './save-as.ts';
import type { Sorting } from './sorting.ts';

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  isText?: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Rows below a rule: totals. */
  foot?: readonly Row[];
  rowClass?: (row: Row) => string;
  /** Where given, the heads are links that sort. */
  sorting?: Sorting;
}

/** A table of figures: the first column names the row, it scrolls sideways on its own where it is too wide. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, foot, rowClass, sorting } = props;
  const row = (data: Row) => (
    <tr class={rowClass?.(data)}>
      {columns.map((column, i) =>
        i === 0 ? (
          <th scope="row">{column.cell(data)}</th>
        ) : (
          <td class={column.isText === true ? 'text' : ''} data-head={column.title}>
            {column.cell(data)}
          </td>
        ),
      )}
    </tr>
  );
  const { t } = useLocale();
  const shown = useShown();
  const ref = useRef<HTMLTableElement>(null);
  const save = () => {
    const rows = ref.current === null ? [] : rowsOf(ref.current);
    saveAs(new Blob([csvOf(rows)], { type: 'text/csv' }), `${shown.file(caption)}.csv`);
  };
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label={caption}>
        <table ref={ref}>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <Head column={column} isText={i === 0 || column.isText === true} sorting={sorting} />
              ))}
            </tr>
          </thead>
          <tbody>{rows.map(row)}</tbody>
          {foot !== undefined && <tfoot>{foot.map(row)}</tfoot>}
        </table>
      </div>
      <p class="save">
        <button type="button" onClick={save} aria-label={t('save.csv', { title: caption })}>
          CSV
        </button>
      </p>
    </>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  isText: boolean;
  sorting: Sorting | undefined;
}

function Head<Row>({ column, isText, sorting }: HeadProps<Row>) {
  const { t } = useLocale();
  const next = sorting?.next(column.id, isText);
  const isSorted = sorting?.now.column === column.id;
  const direction = sorting?.now.descending === true ? 'descending' : 'ascending';
  return (
    <th scope="col" class={isText ? 'text' : ''} aria-sort={isSorted ? direction : undefined}>
      {next === undefined ? (
        column.title
      ) : (
        <Link to={{ sort: next, cursor: '' }} label={t('sort_by', { column: column.title })}>
          {column.title}
        </Link>
      )}
    </th>
  );
}
