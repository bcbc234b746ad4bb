import type { ChartOptions } from './options.ts';
import { BOLD_CHARACTER } from './wrap.ts';

export interface HeatCell {
  /** 0..1, the stronger the deeper the colour; below zero in the other colour; null leaves the place empty. */
  strength: number | null;
  /** Written inside where there is room. */
  figure: string;
  /** Said when it is pointed at. */
  title: string;
  /** A period that has not ended. */
  isOpen?: boolean;
}

export interface HeatRow {
  /** Id of a segment where the rows are segments. */
  id: string;
  name: string;
  /** Written behind the name. */
  note: string;
  /** One a column; null where there is nothing. */
  cells: readonly (HeatCell | null)[];
  /** A row over all others, set off below. */
  isTotal?: boolean;
}

export interface HeatMapOptions extends ChartOptions {
  columns: readonly string[];
  /** Over the notes. */
  noteTitle: string;
  incomplete: string;
  /** Where given, the rows are segments and lead somewhere. */
  onSelect?: (segmentId: string) => void;
}

export interface HeatLayout {
  names: number;
  /** Where the cells begin. */
  left: number;
  top: number;
  cellWidth: number;
  cellHeight: number;
  /** Heads are written upwards. */
  isUpright: boolean;
  /** Every how many columns a head is written. */
  step: number;
}

const NAME = BOLD_CHARACTER * 11.5;
/** A figure of the tables' kind at 11 px. */
export const FIGURE = 7;
/** Characters of a head that is written upwards. */
export const UPRIGHT = 18;

/** Where everything stands: names, notes, and cells of one width in what is left. */
export function heatLayout(rows: readonly HeatRow[], options: HeatMapOptions): HeatLayout {
  const { width, columns, noteTitle } = options;
  const names = Math.min(width * 0.36, longest(rows.map((row) => row.name)) * NAME + 8);
  const notes = longest([...rows.map((row) => row.note), noteTitle]) * FIGURE;
  const left = names + (notes > 0 ? notes + 8 : 0);
  const cellWidth = Math.min(96, Math.max(1, (width - left) / Math.max(1, columns.length)));
  const head = longest(columns) * FIGURE;
  const isUpright = head > cellWidth && longest(columns) > 3;
  return {
    names,
    left,
    top: isUpright ? Math.min(longest(columns), UPRIGHT) * FIGURE + 8 : 20,
    cellWidth,
    cellHeight: cellWidth < 18 ? 18 : 24,
    isUpright,
    step: isUpright ? 1 : Math.max(1, Math.ceil(head / cellWidth)),
  };
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
