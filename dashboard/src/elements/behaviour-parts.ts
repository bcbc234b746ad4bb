import type { ElementBody, SegmentRow } from '../api/types.ts';

/** How many of the times between two purchase days are of a length. */
export interface Gap extends SegmentRow {
  /** Order, 1 the shortest. */
  place: number;
  from_days: number;
  /** Null: or more. */
  to_days: number | null;
  gaps: number;
  gap_share: number;
}

export interface CategoryShare extends SegmentRow {
  /** Order by revenue of all, 1 the largest. */
  place: number;
  /** As the source calls it. */
  category: string;
  revenue: number;
  category_share: number | null;
  /** 100 x share of the segment / share of all. */
  category_index: number | null;
}

/** Purchases at a weekday and hour; what nobody bought at has no row. */
export interface BuyingHour extends SegmentRow {
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** 0 to 23; 24 where only the day is known. */
  hour: number;
  orders: number;
  order_share: number;
}

export interface Behaviour extends ElementBody {
  interpurchase: Gap[];
  categories: CategoryShare[];
  weekdays: BuyingHour[];
}

export const UNKNOWN_HOUR = 24;
