import { min } from 'd3-array';
import type { MonthAreaOptions, MonthPoint } from './options.ts';

interface EndFiguresProps {
  points: readonly MonthPoint[];
  at: (point: MonthPoint) => number;
  y: (value: number) => number;
  left: number;
  options: MonthAreaOptions;
}

/** Room that a written figure takes at either end. */
const FIGURE = 36;

/** The first and the last value, above the line there. */
export function EndFigures({ points, at, y, left, options: { width, count } }: EndFiguresProps) {
  /** The line's highest place among points that a figure would cover. */
  const over = (near: (x: number) => boolean) =>
    Math.max(11, (min(points, (point) => (near(at(point)) ? y(point.customers) : Infinity)) ?? 0) - 7);
  return (
    <>
      <text class="figure quiet" x={left + 1} y={over((x) => x < left + FIGURE)}>
        {count(points[0]?.customers ?? 0)}
      </text>
      <text class="figure" x={width} y={over((x) => x > width - FIGURE)} text-anchor="end">
        {count(points.at(-1)?.customers ?? 0)}
      </text>
    </>
  );
}
