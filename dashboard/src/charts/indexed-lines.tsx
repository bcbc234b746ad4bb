import { min } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Canvas } from './canvas.tsx';
import { IndexedEnds } from './indexed-ends.tsx';
import { IndexedPicks } from './indexed-picks.tsx';
import { axisEndOf, type IndexedLinesOptions, type IndexedSeries } from './indexed-series.ts';
import { axisWidth, ValueAxis } from './value-axis.tsx';
import { YearAxis } from './year-axis.tsx';

const [HEIGHT, TOP, BOTTOM] = [280, 12, 20];

/** Lines of several segments that start from one point, 100; their names stand at their ends. A line far above the others leaves at the top. */
export function indexedLines(series: readonly IndexedSeries[], options: IndexedLinesOptions) {
  const { width, written } = options;
  const lowest = min(series.flatMap((one) => one.points.map((point) => point.index ?? NaN))) ?? 0;
  const y = scaleLinear([Math.min(0, lowest), axisEndOf(series)], [HEIGHT - BOTTOM, TOP]);
  const left = axisWidth(y.ticks(5), written);
  const longest = Math.max(0, ...series.map((one) => one.name.length));
  const right = width - Math.min(width * 0.36, longest * 8.1 + 44);
  const months = series[0]?.points.map((point) => point.month) ?? [];
  const x = scalePoint(months, [left + 2, Math.max(left + 20, right - 12)]);
  const path = line<IndexedSeries['points'][number]>(
    (point) => x(point.month) ?? 0,
    (point) => y(point.index ?? 0),
  ).defined((point) => point.index !== null);
  return (
    <Canvas options={options} height={HEIGHT}>
      <ValueAxis ticks={y.ticks(5)} y={y} left={left} width={right} count={written} />
      <line class="average" x1={left} x2={right} y1={y(100)} y2={y(100)} />
      <clipPath id={`${options.id}-plot`}>
        <rect x={0} y={TOP - 2} width={width} height={HEIGHT - TOP} />
      </clipPath>
      <g clip-path={`url(#${options.id}-plot)`}>
        {series.map((one) => (
          <g class={`segment ${one.id}`}>
            <path class="edge" d={path(one.points) ?? ''} />
          </g>
        ))}
      </g>
      <IndexedEnds
        series={series}
        x={x}
        y={y.copy().clamp(true)}
        left={right}
        bottom={HEIGHT - BOTTOM}
        options={options}
      />
      <YearAxis
        months={months}
        x={x}
        y={HEIGHT - BOTTOM}
        left={left}
        width={right}
        monthTick={options.monthTick}
      />
      <IndexedPicks series={series} x={x} bottom={HEIGHT - BOTTOM} options={options} />
    </Canvas>
  );
}
