import { min } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { Canvas } from './canvas.tsx';
import { Hatch } from './hatch.tsx';
import type { MonthAreaOptions, MonthPoint } from './options.ts';
import { YearAxis } from './year-axis.tsx';

const TOP = 20;
const BOTTOM = 18;
/** Room that a written figure takes at either end. */
const FIGURE = 36;

/** Customers at each month end, from zero, with the first and the last value written where they are. */
export function monthArea(points: readonly MonthPoint[], options: MonthAreaOptions) {
  const { width, height } = options;
  const x = scalePoint(
    points.map((point) => point.month),
    [1, width - 4],
  );
  const y = scaleLinear([0, options.ceiling || 1], [height - BOTTOM, TOP]);
  const at = (point: MonthPoint) => x(point.month) ?? 0;
  const shape = area<MonthPoint>(at, y(0), (point) => y(point.customers));
  const edge = line<MonthPoint>(at, (point) => y(point.customers));
  /** The line's highest place among points that a figure would cover. */
  const over = (near: (x: number) => boolean) =>
    Math.max(11, (min(points, (point) => (near(at(point)) ? y(point.customers) : Infinity)) ?? 0) - 7);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const open = points.findIndex((point) => !point.is_complete);
  const since = points[open - 1];
  return (
    <Canvas options={options} height={height}>
      <g class={`segment ${options.colour}`}>
        <path class="tint" d={shape(points) ?? ''} />
        {since !== undefined && (
          <Hatch
            id={options.id}
            x={at(since)}
            y={y(Math.max(since.customers, last.customers))}
            width={at(last) - at(since)}
            height={y(0) - y(Math.max(since.customers, last.customers))}
            label={options.incomplete}
          />
        )}
        <path class="edge" d={edge(points) ?? ''} />
        <circle class="mark" cx={at(last)} cy={y(last.customers)} r={3} />
        <text class="figure quiet" x={1} y={over((at) => at < FIGURE)}>
          {options.count(first.customers)}
        </text>
        <text class="figure" x={width} y={over((at) => at > width - FIGURE)} text-anchor="end">
          {options.count(last.customers)}
        </text>
      </g>
      <YearAxis months={points.map((point) => point.month)} x={x} y={y(0)} width={width} />
    </Canvas>
  );
}
