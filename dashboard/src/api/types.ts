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

/** What runs keep figures by, each with its values, those of most customers first. */
export interface AttributeValues {
  attribute: string;
  values: readonly { value: string; customers: number }[];
}

/** The schemes of a run, as far as the dashboard reads them. */
export interface Schemes {
  /** Null in a run from before there were any. */
  filters?: readonly AttributeValues[] | null;
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
  /** Of the scheme rfm only. */
  grid?: GridCell[];
}

/** Metrics by id; `<id>_n` is how many cases a rate or mean stands on. */
export type Values = Record<string, string | number | boolean | null>;

/** A segment, or `total`, in one month. */
export type MonthValues = Values & { segment_id: string; month: string; is_complete: boolean };

/** What most elements have in common; each adds parts of its own. */
export interface ElementBody extends RunAnswer {
  total: Values | null;
  unassigned: Values | null;
  segments: Segment[];
  /** Oldest first within a segment. */
  months: MonthValues[];
}

/** What all customers together are to reach in a month. */
export interface Target {
  month: string;
  metric: string;
  value: number;
}

/** The element trends; targets are absent in a run from before there were any. */
export interface Trends extends ElementBody {
  targets?: readonly Target[];
}

/** A row of a part that belongs to a segment, to `total` or to `unassigned`. */
export interface SegmentRow {
  segment_id: string;
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
  /** Null where only some customers are asked for. */
  runs: RunSizes[] | null;
}

export interface Upload {
  upload_id: string;
  key: string;
  /** Bytes. */
  size: number;
  status: 'received' | 'processing' | 'done' | 'quarantined' | 'failed';
  received_at: string;
  /** The source profile; null or absent where none fits, or before it is known. */
  profile?: string | null;
  /** 0..1 where header and values alone told what the file is. */
  confidence?: number | null;
  entities: string[];
  /** Cells that were changed on the way in, by kind. */
  repairs: Record<string, number>;
  rows_read: number;
  rows_accepted: number;
  rows_duplicate: number;
  rows_quarantined: number;
  /** Refused rows, or the refused file, by kind. */
  reasons: Record<string, number>;
  message?: string | null;
  seconds?: number | null;
  /** The run that first counted its rows; null or absent before. */
  settled_by?: string | null;
  /** The current run, where it leaves the sample company's file out because there is own data; else null. */
  left_out_by?: string | null;
  /** When its file and rows became older than they are kept and went; null or absent before. */
  expired_at?: string | null;
}

/** An upload, and whether records of it are missing. */
export interface UploadCase {
  upload: Upload;
  state: 'none' | 'open' | 'closed' | 'superseded';
  /** The later upload that closes the case or goes on with it. */
  settled_by?: { upload_id: string; key: string; received_at: string } | null;
}

/** A page of cases, and sums over all uploads. */
export interface Cases extends Page<UploadCase> {
  /** How many were asked for. */
  found: number;
  open: number;
  closed: number;
  uploads: number;
  rows_read: number;
  rows_accepted: number;
  rows_duplicate: number;
  rows_quarantined: number;
  repairs: Record<string, number>;
  reasons: Record<string, number>;
  /** False where the oldest uploads were left out. */
  complete: boolean;
}

export interface Refusal {
  reason: string;
  /** Empty where no single cell is at fault. */
  column: string;
  rows: number;
  /** The words that the column knows, where it is one of words. */
  expected: string[];
  /** The first rows. */
  examples: { line: number; value: string }[];
}

export interface RefusalReport {
  upload_id: string;
  refusals: Refusal[];
  /** Of a file that no profile fits: the profiles that it comes near to. */
  nearest: { profile: string; missing: string[] }[];
  /** What such a file seems to be; a profile to correct is kept. */
  proposal?: { sheet: string; confidence: number } | null;
}

export interface Run {
  run_id: string;
  status: 'requested' | 'running' | 'published' | 'rejected' | 'failed';
  started_at: string;
  finished_at?: string | null;
  /** The checks before publishing. */
  audits: { name: string; passed: boolean; failures: number }[];
  message?: string | null;
}

/** Customers of the current run for the tool that runs a campaign. */
export interface AudienceRequest {
  /** What the campaign is called where its results come back. */
  campaign_id: string;
  /** By scheme: who is exported is in one of the segments of each. */
  segments: Record<string, string[]>;
  /** By name: a customer has one of the words of each. */
  filters: Record<string, string[]>;
  /** 0..0.5 of those who could be written to. */
  holdout_share: number;
}

export interface Audience extends AudienceRequest {
  audience_id: string;
  /** `expired` when the files are no more. */
  status: 'ready' | 'expired';
  run_id: string;
  as_of: string;
  /** Selected is the sum of the other four. */
  customers: {
    selected: number;
    without_consent: number;
    without_contact: number;
    holdout: number;
    exported: number;
  };
  created_by: string;
  created_at: string;
  expires_at: string;
  /** Open the files without a token until `links_expire_at`; all three are null when expired. */
  contacts_url?: string | null;
  members_url?: string | null;
  links_expire_at?: string | null;
}

/** Of a list; only `categories` is several words. */
export type Customer = Record<string, string | number | null | readonly string[]>;

export interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}

export function isFed<T extends RunAnswer>(answer: T | NotFed): answer is T {
  return !('status' in answer);
}

/** The value of a metric, or null where the answer has none. */
export function measure(values: Values | null | undefined, metric: string): number | null {
  const value = values?.[metric];
  return typeof value === 'number' ? value : null;
}
