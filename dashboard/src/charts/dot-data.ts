export interface Dot {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface DotRow {
  id: string;
  name: string;
  /** The smallest and the largest value on the row's own scale. */
  ends: readonly [number, number];
  written: (value: number | null) => string;
  /** The value of all together; null where a part cannot be held against it. */
  average: number | null;
  others: readonly number[];
  /** One a series, in their order. */
  dots: readonly Dot[];
}
