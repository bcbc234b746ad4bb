import type { Flow, Growth, Month } from '../api/types.ts';

/** The flow of a segment in a month, or of all segments. */
export function flowOf(month: Month, segmentId: string): Flow | undefined {
  return segmentId === 'total'
    ? month.total
    : month.segments.find((segment) => segment.segment_id === segmentId);
}

/** The chosen month; the last complete one where none is chosen or the choice is not there. */
export function chosenMonth(growth: Growth, chosen: string): Month | undefined {
  return (
    growth.months.find((month) => month.month === chosen) ??
    growth.months.findLast((month) => month.is_complete) ??
    growth.months.at(-1)
  );
}

/** Customers of a segment at each month end; a month in which it is not listed has none. */
export function sizesOf(growth: Growth, segmentId: string) {
  return growth.months.map((month) => ({
    month: month.month,
    is_complete: month.is_complete,
    customers: flowOf(month, segmentId)?.customers ?? 0,
  }));
}
