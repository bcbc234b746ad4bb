import type { ElementBody, SegmentRow } from '../api/types.ts';
import type { Comparison } from './comparison-parts.ts';

/** How often a topic came up in comments, and in what tone. */
export type TopicRow = SegmentRow & {
  topic: string;
  mentions: number;
  positive: number;
  neutral: number;
  negative: number;
  sentiment_mean: number | null;
};

export const SURVEYS = ['nps', 'csat'] as const;
export type SurveyKind = (typeof SURVEYS)[number];

/** How many answered on which side. */
export type AnswerRow = SegmentRow & {
  kind: SurveyKind;
  negative: number;
  neutral: number;
  positive: number;
};

export interface Satisfaction extends ElementBody {
  topics: TopicRow[];
  /** Absent in a run from before there were any. */
  answers?: AnswerRow[];
}

/** The topics of a segment, or of `total`, the one with most complaints first. */
export function topicsOf(body: Satisfaction, segmentId: string): TopicRow[] {
  return body.topics
    .filter((row) => row.segment_id === segmentId && row.mentions > 0)
    .toSorted((a, b) => b.negative - a.negative || b.mentions - a.mentions);
}

/** The answers to a survey of each segment that gave any, in their order, and of all together. */
export function answersOf(body: Satisfaction, kind: SurveyKind): (AnswerRow & { n: number })[] {
  return [...body.segments.map((segment) => segment.segment_id), 'total'].flatMap((id) =>
    (body.answers ?? [])
      .filter((row) => row.kind === kind && row.segment_id === id)
      .map((row) => ({ ...row, n: row.negative + row.neutral + row.positive }))
      .filter((row) => row.n > 0),
  );
}

/** The same with the ends of the 95 % intervals that the comparison of segments knows. */
export function withIntervals(body: Satisfaction, { segments }: Comparison): Satisfaction {
  return {
    ...body,
    segments: body.segments.map((segment) => {
      const metrics = segments.find((known) => known.segment_id === segment.segment_id)?.metrics;
      const ends = SURVEYS.flatMap((id) => [
        [`${id}_low`, metrics?.[id]?.low ?? null] as const,
        [`${id}_high`, metrics?.[id]?.high ?? null] as const,
      ]);
      return { ...segment, ...Object.fromEntries(ends) };
    }),
  };
}
