import type { SharePairsOptions } from './options.ts';

export interface SharePair {
  segment_id: string;
  name: string;
  /** Shares 0..1; null draws nothing. */
  customers: number | null;
  revenue: number | null;
}

interface ShareRowProps {
  pair: SharePair;
  y: number;
  height: number;
  /** Where the left bar and the right bar start. */
  ends: readonly [number, number];
  /** How many there is room for in a name. */
  letters: number;
  length: (share: number) => number;
  options: SharePairsOptions;
}

/** One segment's pair of bars; a share below zero (more refunds than sales) has no bar, only its figure. */
export function ShareRow({ pair, y, height, ends: [left, right], letters, length, options }: ShareRowProps) {
  const customers = length(Math.max(0, pair.customers ?? 0));
  const revenue = length(Math.max(0, pair.revenue ?? 0));
  const isCut = pair.name.length > letters;
  const middle = y + height / 2 + 4;
  return (
    <g
      class={`segment ${pair.segment_id}`}
      onClick={() => {
        options.onSelect(pair.segment_id);
      }}
    >
      {isCut && <title>{pair.name}</title>}
      <rect class="row" x={0} y={y} width={options.width} height={height} />
      <line class="rule" x1={0} x2={options.width} y1={y} y2={y} />
      <rect class="mark" x={left - customers} y={y + 8} width={customers} height={height - 16} />
      <rect class="mark" x={right} y={y + 8} width={revenue} height={height - 16} />
      <text class="name" x={(left + right) / 2} y={middle} text-anchor="middle">
        {isCut ? `${pair.name.slice(0, letters - 1)}…` : pair.name}
      </text>
      <text class="figure" x={left - customers - 6} y={middle} text-anchor="end">
        {options.share(pair.customers)}
      </text>
      <text class="figure" x={right + revenue + 6} y={middle}>
        {options.share(pair.revenue)}
      </text>
    </g>
  );
}
