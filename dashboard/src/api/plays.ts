import type { Named, RunAnswer } from './types.ts';

/** What to do for a segment, and what it is worth. */
export interface Play {
  play_id: string;
  name: string;
  name_pl: string;
  /** Comparisons of a metric with a number or with so many times that of all together; all of them hold. */
  trigger: string[];
  action: string;
  action_pl: string;
  /** Money; null where it cannot be reckoned. */
  expected_value: number | null;
  /** Metrics and numbers that are multiplied. */
  expected_value_formula: string;
  owner: string;
  /** yyyy-mm-dd */
  expires_on: string;
  status: string;
  /** Counts what was decided; 0 before the first decision. */
  version?: number;
}

export const STATUSES = ['proposed', 'accepted', 'running', 'done', 'rejected'] as const;

export interface Strategies extends RunAnswer {
  segments: (Named & { plays: Play[] })[];
}

/** A play with the segment that it is for. */
export interface SegmentPlay {
  segment: Named;
  play: Play;
}

/** Nothing is left to decide or to do. */
export function isSettled({ play }: SegmentPlay): boolean {
  return play.status === 'done' || play.status === 'rejected';
}

/** All plays, the most money first; below them those that are done or rejected. */
export function rankedPlays(body: Strategies): SegmentPlay[] {
  const value = ({ play }: SegmentPlay) => play.expected_value ?? -Infinity;
  return body.segments
    .flatMap((segment) => segment.plays.map((play) => ({ segment, play })))
    .toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b)) || value(b) - value(a));
}

export interface Trigger {
  metric: string;
  operator: '>=' | '<=' | '>' | '<';
  number: number;
  isOfTotal: boolean;
}

/** Undefined where it is not written as the playbook writes triggers. */
export function parseTrigger(written: string): Trigger | undefined {
  const [, metric, operator, number, ofTotal] =
    /^([a-z][a-z_]*) *(>=|<=|>|<) *(-?\d+(?:\.\d+)?)( *x +total)?$/.exec(written.trim()) ?? [];
  if (metric === undefined || number === undefined) return undefined;
  return {
    metric,
    operator: operator as Trigger['operator'],
    number: Number(number),
    isOfTotal: ofTotal !== undefined,
  };
}
