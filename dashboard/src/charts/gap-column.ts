import type { ChartOptions } from './options.ts';

export interface GapColumn {
  id: string;
  /** Below the column. */
  name: string;
  share: number;
  /** Of all together; null where the columns are theirs. */
  average: number | null;
  title: string;
}

export interface GapColumnsOptions extends ChartOptions {
  height: number;
  /** Below the names. */
  unit: string;
  /** Id of the segment, or `total`. */
  colour: string;
  share: (value: number) => string;
}
