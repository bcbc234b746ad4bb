import type { ElementBody, SegmentRow } from '../api/types.ts';

/** How often a topic came up in comments, and in what tone. */
export type TopicRow = SegmentRow & {
  topic: string;
  mentions: number;
  positive: number;
  neutral: number;
  negative: number;
  sentiment_mean: number | null;
};

export interface Satisfaction extends ElementBody {
  topics: TopicRow[];
}

/** The topics of a segment, or of `total`, the one with most complaints first. */
export function topicsOf(body: Satisfaction, segmentId: string): TopicRow[] {
  return body.topics
    .filter((row) => row.segment_id === segmentId && row.mentions > 0)
    .toSorted((a, b) => b.negative - a.negative || b.mentions - a.mentions);
}
