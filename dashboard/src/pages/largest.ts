import { measure, type Segment } from '../api/types.ts';

/** The segment with the largest value of a metric; undefined where none has a value. */
export function largestBy(segments: readonly Segment[], metric: string): Segment | undefined {
  let largest: Segment | undefined;
  for (const segment of segments) {
    const value = measure(segment, metric);
    if (
      value !== null &&
      value > (largest === undefined ? -Infinity : (measure(largest, metric) ?? -Infinity))
    ) {
      largest = segment;
    }
  }
  return largest;
}
