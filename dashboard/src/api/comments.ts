/** What somebody wrote; a value that is null may also be absent. */
export interface Comment {
  customer_id: string | null;
  customer_name: string | null;
  feedback_id: string;
  answered_at: string | null;
  /** Of `answered_at`, yyyy-mm in the reporting time zone. */
  month: string | null;
  /** nps, csat, rating, ticket or comment. */
  kind: string;
  score: number | null;
  scale_max: number | null;
  /** promoter, passive or detractor, of nps only. */
  nps_group: string | null;
  /** positive, neutral or negative; null in a language that is not read. */
  sentiment: string | null;
  language: string;
  topics: readonly string[];
  text: string;
  /** There is more of it in the tables. */
  is_cut: boolean;
  source: string | null;
}
