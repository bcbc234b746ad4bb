import type { ScaleLinear } from 'd3-scale';
import type { SegmentBarsOptions } from './segment-bars.tsx';
import { BOLD_CHARACTER, wrap } from './wrap.ts';

export interface SegmentBar {
  segment_id: string;
  name: string;
  value: number | null;
  /** Ends of the 95 % interval, where there is one. */
  low?: number | null;
  high?: number | null;
  /** Written after the value. */
  note?: string;
}

interface SegmentBarRowProps {
  bar: SegmentBar;
  y: number;
  height: number;
  x: ScaleLinear<number, number>;
  /** Width of the names. */
  names: number;
  options: SegmentBarsOptions;
}

/** A segment's name, its bar and its value at the bar's end. */
export function SegmentBarRow({ bar, y, height, x, names, options }: SegmentBarRowProps) {
  const value = bar.value ?? 0;
  const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
  const isBelow = value < 0;
  const end = isBelow ? x(Math.min(value, bar.low ?? 0)) - 6 : x(Math.max(value, bar.high ?? 0)) + 6;
  const middle = y + height / 2;
  const lines = wrap(bar.name, names - 8, BOLD_CHARACTER * 11.5);
  return (
    <g class={`segment ${bar.segment_id}`} onClick={() => options.onSelect?.(bar.segment_id)}>
      {options.onSelect && <rect class="row" x={0} y={y} width={options.width} height={height} />}
      <line class="rule" x1={0} x2={options.width} y1={y} y2={y} />
      {lines.map((line, i) => (
        <text class="name" x={0} y={middle + 4 + (i - (lines.length - 1) / 2) * 11}>
          {line}
        </text>
      ))}
      <rect class="mark" x={from} y={y + 6} width={to - from} height={height - 12} />
      {bar.low != null && bar.high != null && (
        <path class="whisker" d={`M${x(bar.low)} ${middle}H${x(bar.high)}`} />
      )}
      <text class="figure" x={end} y={middle + 4} text-anchor={isBelow ? 'end' : 'start'}>
        {options.written(bar.value)}
        {bar.note !== undefined && <tspan class="quiet"> {bar.note}</tspan>}
      </text>
    </g>
  );
}
