import type { ElementBody, SegmentRow } from '../api/types.ts';

/** Deals, and what they are worth. */
interface Deals extends SegmentRow {
  deals: number;
  amount: number;
  /** amount x probability; null where no probability is known. */
  weighted_amount: number | null;
}

export interface Stage extends Deals {
  /** Order in the sales process, 1 first. */
  place: number;
  state: 'open' | 'won' | 'lost';
  /** As the source calls it. */
  stage: string;
  deal_share: number;
}

export interface ExpectedClose extends Deals {
  /** yyyy-mm, or `unknown`. */
  month: string;
  is_overdue: boolean;
}

export interface Opportunities extends ElementBody {
  funnel: Stage[];
  expected_closes: ExpectedClose[];
}
