import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { ChartOptions } from './options.ts';
import { axisWidth, ValueAxis } from './value-axis.tsx';

export interface GapColumn {
  id: string;
  /** Below the column. */
  name: string;
  share: number;
  /** Of all together; null where the columns are theirs. */
  average: number | null;
  title: string;
}

export interface GapColumnsOptions extends ChartOptions {
  height: number;
  /** Below the names. */
  unit: string;
  /** Id of the segment, or `total`. */
  colour: string;
  share: (value: number) => string;
}

const [TOP, BOTTOM] = [18, 36];

/** A histogram: shares as columns, with a line across each where all together are. */
export function gapColumns(columns: readonly GapColumn[], options: GapColumnsOptions) {
  const { width, height, share } = options;
  const highest = max(columns, (column) => Math.max(column.share, column.average ?? 0)) ?? 0;
  const y = scaleLinear([0, highest > 0 ? highest : 1], [height - BOTTOM, TOP]);
  const ticks = y.ticks(4);
  const left = axisWidth(ticks, share);
  const x = scaleBand(
    columns.map((column) => column.id),
    [left, Math.max(left + 1, width)],
  ).paddingInner(0.08);
  return (
    <Canvas options={options} height={height}>
      <ValueAxis ticks={ticks} y={y} left={left} width={width} count={share} />
      {columns.map(({ id, name, share: value, average, title }) => {
        const [from, size] = [x(id) ?? 0, x.bandwidth()];
        return (
          <g class={`segment ${options.colour}`}>
            <title>{title}</title>
            <rect class="mark" x={from} y={y(value)} width={size} height={y(0) - y(value)} />
            {average !== null && <path class="whisker" d={`M${from - 2} ${y(average)}h${size + 4}`} />}
            <text class="quiet" x={from + size / 2} y={height - BOTTOM + 15} text-anchor="middle">
              {name}
            </text>
          </g>
        );
      })}
      <text class="quiet" x={left} y={height - 3}>
        {options.unit}
      </text>
    </Canvas>
  );
}
