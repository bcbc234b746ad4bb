/** What every chart is told beside its data. Sizes are CSS pixels. */
export interface ChartOptions {
  id: string;
  width: number;
  title: string;
  description: string;
}

export interface RfmGridOptions extends ChartOptions {
  name: (segmentId: string) => string;
  count: (customers: number) => string;
  /** Words at the ends of the two directions. */
  recent: string;
  longAgo: string;
  much: string;
  little: string;
  onSelect: (segmentId: string) => void;
}

export interface SharePairsOptions extends ChartOptions {
  customersTitle: string;
  revenueTitle: string;
  share: (value: number | null) => string;
  onSelect: (segmentId: string) => void;
}

export interface MonthAreaOptions extends ChartOptions {
  height: number;
  /** The value at the top edge, at least the largest. */
  ceiling: number;
  /** Id of the segment, or `total`. */
  colour: string;
  /** Whether round values are written beside it. */
  hasAxis: boolean;
  count: (value: number) => string;
  month: (month: string) => string;
  /** A month in short. */
  monthTick: (month: string) => string;
  incomplete: string;
}

export interface JoinedLeftOptions extends ChartOptions {
  height: number;
  joined: string;
  left: string;
  count: (value: number) => string;
  month: (month: string) => string;
  /** A month in short. */
  monthTick: (month: string) => string;
  incomplete: string;
}

export interface MonthPoint {
  /** yyyy-mm */
  month: string;
  is_complete: boolean;
  customers: number;
}
