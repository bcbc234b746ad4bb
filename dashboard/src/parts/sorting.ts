/** A column and a direction; written in the address as `revenue` or `-revenue`. */
export interface Sort {
  column: string;
  descending: boolean;
}

export function parseSort(written: string, otherwise: string): Sort {
  const sort = written === '' ? otherwise : written;
  return sort.startsWith('-')
    ? { column: sort.slice(1), descending: true }
    : { column: sort, descending: false };
}

/** How a table is sorted, and what a click on a column's head asks for; undefined where it cannot be sorted by. */
export interface Sorting {
  now: Sort;
  next: (column: string, isText: boolean) => string | undefined;
}

/** A table that is sorted here: text from A, figures from the largest, on a second click the other way round. */
export function sortingBothWays(now: Sort): Sorting {
  return { now, next: (column, isText) => nextSort(now, column, isText) };
}

function nextSort(now: Sort, column: string, isText: boolean): string {
  const descending = now.column === column ? !now.descending : !isText;
  return descending ? `-${column}` : column;
}

/** Rows in order; a missing value is last whichever way. */
export function sorted<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => number | string | null,
  descending: boolean,
  lang: string,
): Row[] {
  const collator = new Intl.Collator(lang);
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}
