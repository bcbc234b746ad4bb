/** Starts a formula in spreadsheet programs; those that part cells at semicolons find one after any of them. */
const FORMULA = /^(?:(?![\t\r\n])[\p{Z}\p{C}])*[=+\-@＝＋－＠]|(?<=[;\t\r\n])[=+\-@＝＋－＠]|^[\t\r\n]/gu;

/** Rows as CSV that spreadsheet programs open as they are: UTF-8 with its mark, CRLF, no cell taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const plain = text.replaceAll(FORMULA, "'$&");
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** What a table shows, cell by cell. */
export function rowsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => cell.innerText.replace(/\s*\n\s*/g, ' ').trim()),
  );
}
