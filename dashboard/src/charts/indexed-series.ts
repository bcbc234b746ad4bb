import { ascending, max, median } from 'd3-array';
import type { ChartOptions } from './options.ts';

export interface IndexedSeries {
  /** Id of a segment, or `total`. */
  id: string;
  name: string;
  /** Oldest first; an index of 100 is the value of `baseOf`, null where there is none. */
  points: { month: string; is_complete: boolean; index: number | null }[];
}

export interface IndexedLinesOptions extends ChartOptions {
  written: (index: number | null) => string;
  month: (month: string) => string;
  monthTick: (month: string) => string;
  incomplete: string;
}

interface Month {
  month: string;
  is_complete: boolean;
  value: number | null;
}

/** A month with less than this share of the median month is too small to measure the others by. */
const LEAST_OF_MEDIAN = 0.1;

/** The month that is 100: the first whole one that is not tiny; undefined where no whole month has a value. Oldest first. */
export function baseOf(months: readonly Month[]): { month: string; value: number } | undefined {
  const whole = months.flatMap(({ month, is_complete, value }) =>
    is_complete && value !== null && value > 0 ? [{ month, value }] : [],
  );
  const least = LEAST_OF_MEDIAN * (median(whole, ({ value }) => value) ?? 0);
  return whole.find(({ value }) => value >= least);
}

/** A line that rises to more than so many times the ones below it would press them flat. */
const MOST_OF_OTHERS = 5;

/** Where the axis ends: at the highest line that is not far above the others, at 100 at least. Lines beyond it are cut. */
export function axisEndOf(series: readonly IndexedSeries[]): number {
  const peaks = series.map(peakOf).flatMap((peak) => peak?.index ?? []);
  let end = 100;
  for (const [i, peak] of peaks.toSorted(ascending).entries()) {
    if (i > 0 && peak > MOST_OF_OTHERS * end) break;
    end = Math.max(end, peak);
  }
  return end;
}

/** The month in which a line is highest; undefined where it has no value. */
export function peakOf({ points }: IndexedSeries): { month: string; index: number } | undefined {
  const highest = max(points, ({ index }) => index ?? NaN);
  const point = points.find(({ index }) => index === highest);
  return point === undefined || highest === undefined ? undefined : { month: point.month, index: highest };
}

/** Heights of the names at the lines' ends: as near to their own as keeps them apart by `gap`, within the ends. */
export function spreadOut(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let free = top;
  for (const { y, i } of order) {
    placed[i] = Math.max(free, y);
    free = placed[i] + gap;
  }
  let limit = bottom;
  for (const { i } of order.toReversed()) {
    placed[i] = Math.min(limit, placed[i] ?? limit);
    limit = placed[i] - gap;
  }
  return placed;
}
