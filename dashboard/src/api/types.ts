/**
 * Shapes of the HTTP API's answers, as far as the dashboard reads them. Money is in `currency`, shares are 0..1.
 * A value that is null may also be absent.
 */

export interface Health {
  status: string;
  version: string;
  /** The current run; null or absent before the first one is published. */
  run_id?: string | null;
  as_of?: string | null;
  published_at?: string | null;
}

export type Unit = 'count' | 'money' | 'ratio' | 'days' | 'number';

export interface Metric {
  id: string;
  name: string;
  name_pl: string;
  help: string;
  help_pl: string;
  unit: Unit;
  formula: string;
  more_is_better: boolean | null;
  elements: string[];
}

export interface Named {
  segment_id: string;
  name: string;
  name_pl: string;
}

/** A segment with its metrics beside its names; a metric without a value is null. */
export type Segment = Named & Record<string, string | number | null>;

export interface RunAnswer {
  run_id: string;
  as_of: string;
  scheme: string;
  currency: string;
}

export interface NotFed extends RunAnswer {
  status: 'not_fed';
  needs: string[];
}

export interface GridCell {
  r_score: number;
  fm_score: number;
  segment_id: string;
  customers: number;
  revenue: number;
}

export interface Overview extends RunAnswer {
  total: Record<string, number | null>;
  unassigned: { orders: number; revenue: number };
  segments: Segment[];
  grid: GridCell[];
}

export interface Flow {
  customers: number;
  joined: number | null;
  left: number | null;
  net_change: number | null;
  growth_rate: number | null;
}

export interface Month {
  /** yyyy-mm */
  month: string;
  is_complete: boolean;
  total: Flow;
  segments: (Flow & { segment_id: string })[];
}

export interface RunSizes {
  run_id: string;
  as_of: string;
  published_at: string;
  segments: { segment_id: string; customers: number }[];
}

export interface Growth extends RunAnswer {
  /** Oldest first. */
  months: Month[];
  segments: Named[];
  runs: RunSizes[];
}

export interface Upload {
  upload_id: string;
  key: string;
  status: 'received' | 'processing' | 'done' | 'quarantined' | 'failed';
  received_at: string;
  rows_read: number;
  rows_accepted: number;
  rows_duplicate: number;
  rows_quarantined: number;
  /** Refused rows, or the refused file, by kind. */
  reasons: Record<string, number>;
  message?: string | null;
  /** The run that first counted its rows; null or absent before. */
  settled_by?: string | null;
}

export interface Run {
  run_id: string;
  status: 'requested' | 'running' | 'published' | 'rejected' | 'failed';
  started_at: string;
  finished_at?: string | null;
  message?: string | null;
}

export type Customer = Record<string, string | number | null>;

export interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}

export function isFed<T extends RunAnswer>(answer: T | NotFed): answer is T {
  return !('status' in answer);
}

/** The value of a metric, or null where the answer has none. */
export function measure(values: Record<string, string | number | null>, metric: string): number | null {
  const value = values[metric];
  return typeof value === 'number' ? value : null;
}
