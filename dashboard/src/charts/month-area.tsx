import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { Canvas } from './canvas.tsx';
import { EndFigures } from './end-figures.tsx';
import { Hatch } from './hatch.tsx';
import type { MonthAreaOptions, MonthPoint } from './options.ts';
import { MonthPicks } from './month-picks.tsx';
import { axisWidth, ValueAxis } from './value-axis.tsx';
import { YearAxis } from './year-axis.tsx';

const TOP = 20;
const BOTTOM = 18;
/** Customers at each month end, from zero, with the first and the last value written where they are. */
export function monthArea(points: readonly MonthPoint[], options: MonthAreaOptions) {
  const { width, height } = options;
  const y = scaleLinear([0, options.ceiling || 1], [height - BOTTOM, TOP]);
  const ticks = options.hasAxis ? y.ticks(4).filter(Number.isInteger) : [];
  const left = options.hasAxis ? axisWidth(ticks, options.count) : 0;
  const x = scalePoint(
    points.map((point) => point.month),
    [left + 1, width - 4],
  );
  const at = (point: MonthPoint) => x(point.month) ?? 0;
  const shape = area<MonthPoint>(at, y(0), (point) => y(point.customers));
  const edge = line<MonthPoint>(at, (point) => y(point.customers));
  const last = points.at(-1);
  if (last === undefined) return null;
  const open = points.findIndex((point) => !point.is_complete);
  return (
    <Canvas options={options} height={height}>
      <ValueAxis ticks={ticks} y={y} left={left} width={width} count={options.count} />
      <g class={`segment ${options.colour}`}>
        <path class="tint" d={shape(points) ?? ''} />
        {open > 0 && (
          <Hatch
            id={options.id}
            label={options.incomplete}
            shape={(fill) => <path d={shape(points.slice(open - 1)) ?? ''} fill={fill} />}
          />
        )}
        <path class="edge" d={edge(points) ?? ''} />
        <circle class="mark" cx={at(last)} cy={y(last.customers)} r={3} />
        <EndFigures points={points} at={at} y={y} left={left} options={options} />
      </g>
      <YearAxis
        months={points.map((point) => point.month)}
        x={x}
        y={y(0)}
        left={left}
        width={width}
        monthTick={options.monthTick}
      />
      <MonthPicks points={points} x={x} left={left} bottom={y(0)} options={options} />
    </Canvas>
  );
}
