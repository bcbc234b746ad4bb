export interface IndexBar {
  name: string;
  /** 100 x share of the segment / share of all. */
  index: number;
  title: string;
}

export interface IndexGroup {
  name: string;
  bars: readonly IndexBar[];
}
