import { extent } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Canvas } from './canvas.tsx';
import { MetricMarks } from './metric-marks.tsx';
import type { MetricLineOptions, MetricPoint } from './metric-point.ts';
import { YearAxis } from './year-axis.tsx';

const TOP = 18;
const BOTTOM = 18;
const END = 4;

/** A metric month by month, last year's line as a ghost behind it; a month without a value is a gap. */
export function metricLine(points: readonly MetricPoint[], options: MetricLineOptions) {
  const { width, height } = options;
  const [lowest, highest] = extent(
    points.flatMap(({ value, before }) => [value, before]),
    (value) => value ?? NaN,
  );
  if (lowest === undefined) return null;
  const floor = floorOf(lowest, highest);
  const y = scaleLinear([floor, highest > floor ? highest : floor + 1], [height - BOTTOM, TOP]);
  const x = scalePoint(
    points.map((point) => point.month),
    [END, width - END],
  );
  const at = (point: MetricPoint) => x(point.month) ?? 0;
  const path = (of: 'value' | 'before') =>
    line<MetricPoint>(at, (point) => y(point[of] ?? 0)).defined((point) => point[of] !== null)(points) ?? '';
  return (
    <Canvas options={options} height={height}>
      <path class="ghost" d={path('before')} />
      <g class={`segment ${options.colour}`}>
        <path class="edge" d={path('value')} />
      </g>
      <MetricMarks points={points} x={x} y={y} bottom={height - BOTTOM} options={options} />
      <YearAxis
        months={points.map((point) => point.month)}
        x={x}
        y={height - BOTTOM}
        left={0}
        width={width}
        monthTick={options.monthTick}
      />
    </Canvas>
  );
}

/** Zero, unless that would hide every change. */
function floorOf(lowest: number, highest: number): number {
  const isFlat = lowest > 0 && lowest > highest * 0.6;
  return isFlat ? lowest - (highest > lowest ? highest - lowest : highest) * 0.5 : Math.min(0, lowest);
}
