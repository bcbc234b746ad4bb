import type { ChartOptions } from './options.ts';

export interface MetricPoint {
  /** yyyy-mm */
  month: string;
  is_complete: boolean;
  value: number | null;
  /** The value a year before, where it is known. */
  before: number | null;
}

export interface MetricLineOptions extends ChartOptions {
  height: number;
  /** Id of the segment, or `total`. */
  colour: string;
  written: (value: number | null) => string;
  month: (month: string) => string;
  monthTick: (month: string) => string;
  incomplete: string;
  yearBefore: string;
}
