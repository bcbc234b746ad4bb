import type { ScalePower } from 'd3-scale';
import type { SpendReturnOptions } from './spend-return.tsx';

interface SpendAxisProps {
  x: ScalePower<number, number>;
  y: number;
  left: number;
  options: SpendReturnOptions;
}

/** Round amounts below, as many as there is room for, and what they are. */
export function SpendAxis({ x, y, left, options: { width, written, spendTitle } }: SpendAxisProps) {
  const ticks = roomyTicks(x.ticks(4), x, written, width);
  return (
    <g class="axis">
      <line class="base" x1={left} x2={width} y1={y} y2={y} />
      {ticks.map((value) => (
        <>
          <line class="base" x1={x(value)} x2={x(value)} y1={y} y2={y + 4} />
          <text x={x(value)} y={y + 16} text-anchor="middle">
            {written(value)}
          </text>
        </>
      ))}
      <text x={width} y={y + 32} text-anchor="end">{`${spendTitle} →`}</text>
    </g>
  );
}

/** The values whose figures do not run into each other or over the edge. */
function roomyTicks(
  values: readonly number[],
  x: (value: number) => number,
  written: (value: number) => string,
  width: number,
): number[] {
  const kept: number[] = [];
  let free = -Infinity;
  for (const value of values) {
    const half = written(value).length * 3.4 + 4;
    if (x(value) - half < free || x(value) + half > width + 4) continue;
    free = x(value) + half;
    kept.push(value);
  }
  return kept;
}
