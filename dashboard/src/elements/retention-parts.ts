import { sum } from 'd3-array';
import type { ElementBody, SegmentRow } from '../api/types.ts';

/** How many of the customers who first bought in a month bought again so many months later. */
export interface CohortCell extends SegmentRow {
  /** yyyy-mm of the first purchase. */
  cohort: string;
  months_since: number;
  is_complete: boolean;
  /** Of the cohort. */
  customers: number;
  active: number;
  /** active / customers; null without customers. */
  cohort_retention: number | null;
}

export interface Retention extends ElementBody {
  cohorts: CohortCell[];
}

export interface Cohort {
  cohort: string;
  customers: number;
  /** By months since, from 1; the month of the first purchase says nothing. */
  cells: (CohortCell | null)[];
}

/** The cohorts of a segment or of all, oldest first, those that nobody is left of today left out. */
export function cohortsOf(cells: readonly CohortCell[], segmentId: string): Cohort[] {
  const own = cells.filter((cell) => cell.segment_id === segmentId && cell.customers > 0);
  const oldest = Math.max(0, ...own.map((cell) => cell.months_since));
  const ages = Array.from({ length: oldest }, (_, i) => i + 1);
  return [...new Set(own.map((cell) => cell.cohort))].sort().map((cohort) => {
    const row = own.filter((cell) => cell.cohort === cohort);
    return {
      cohort,
      customers: row[0]?.customers ?? 0,
      cells: ages.map((age) => row.find((cell) => cell.months_since === age) ?? null),
    };
  });
}

export interface AgeShare {
  age: number;
  customers: number;
  active: number;
  share: number;
}

/** The cohorts together, by months since: only months that have ended, and that stand on `least` customers. */
export function together(cohorts: readonly Cohort[], least: number): AgeShare[] {
  const ages = cohorts[0]?.cells.map((_, i) => i) ?? [];
  return ages.flatMap((i) => {
    const ended = cohorts.flatMap(({ cells }) => (cells[i]?.is_complete === true ? [cells[i]] : []));
    const customers = sum(ended, (cell) => cell.customers);
    const active = sum(ended, (cell) => cell.active);
    return customers < least ? [] : [{ age: i + 1, customers, active, share: active / customers }];
  });
}
