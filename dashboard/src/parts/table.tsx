import type { ComponentChildren } from 'preact';
import { useLocale } from '../i18n/locale.ts';
import { Link } from './link.tsx';
import { nextSort, type Sort } from './sorting.ts';

export interface Column<Row> {
  id: string;
  title: string;
  /** Shown in place of the title where the title alone would be unclear or long. */
  head?: ComponentChildren;
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
  sort?: Sort;
  /** Columns that can be sorted by; all where absent. */
  sortable?: (id: string) => boolean;
}

/** A table of figures: the first column names the row, it scrolls sideways on its own where it is too wide. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, foot, rowClass, sort, sortable = () => true } = props;
  const row = (data: Row) => (
    <tr class={rowClass?.(data)}>
      {columns.map((column, i) =>
        i === 0 ? (
          <th scope="row">{column.cell(data)}</th>
        ) : (
          <td class={column.isText === true ? 'text' : ''}>{column.cell(data)}</td>
        ),
      )}
    </tr>
  );
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <Head
                column={column}
                isText={i === 0 || column.isText === true}
                sort={sortable(column.id) ? sort : undefined}
              />
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(row)}</tbody>
        {foot !== undefined && <tfoot>{foot.map(row)}</tfoot>}
      </table>
    </div>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  isText: boolean;
  sort: Sort | undefined;
}

function Head<Row>({ column, isText, sort }: HeadProps<Row>) {
  const { t } = useLocale();
  const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={isText ? 'text' : ''} aria-sort={sorted}>
      {sort === undefined ? (
        (column.head ?? column.title)
      ) : (
        <Link
          to={{ sort: nextSort(sort, column.id, isText), cursor: '' }}
          label={t('sort_by', { column: column.title })}
        >
          {column.head ?? column.title}
        </Link>
      )}
    </th>
  );
}
