import type { Named, RunAnswer } from './types.ts';

/** What to do for a segment, and what it is worth. */
export interface Play {
  play_id: string;
  name: string;
  name_pl: string;
  /** Conditions as `revenue_per_customer >= 1.5 x total`; all of them held. */
  trigger: string[];
  action: string;
  action_pl: string;
  expected_value: number | null;
  expected_value_formula: string;
  owner: string;
  /** yyyy-mm-dd */
  expires_on: string;
  status: string;
}

export interface Strategies extends RunAnswer {
  segments: (Named & { plays: Play[] })[];
}

/** A play with the segment that it is for. */
export interface Decision {
  segment: Named;
  play: Play;
}

/** All plays, the one worth most money first; what has no value in money comes last. */
export function decisionsOf({ segments }: Strategies): Decision[] {
  return segments
    .flatMap((segment) => segment.plays.map((play) => ({ segment, play })))
    .sort((a, b) => (b.play.expected_value ?? -Infinity) - (a.play.expected_value ?? -Infinity));
}
