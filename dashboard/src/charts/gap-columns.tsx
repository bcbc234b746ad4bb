import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { GapColumn, GapColumnsOptions } from './gap-column.ts';
import { axisWidth, ValueAxis } from './value-axis.tsx';

const [TOP, BOTTOM] = [18, 46];
/** Of a name, a character. */
const CHARACTER = 6.5;

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
  const isTight = columns.some((column) => column.name.length * CHARACTER > x.step());
  return (
    <Canvas options={options} height={height}>
      <ValueAxis ticks={ticks} y={y} left={left} width={width} count={share} />
      {columns.map(({ id, name, share: value, average, title }, i) => {
        const [from, size] = [x(id) ?? 0, x.bandwidth()];
        return (
          <g class={`segment ${options.colour}`}>
            <title>{title}</title>
            <rect class="mark" x={from} y={y(value)} width={size} height={y(0) - y(value)} />
            {average !== null && <path class="whisker" d={`M${from - 2} ${y(average)}h${size + 4}`} />}
            <text
              class="quiet"
              x={from + size / 2}
              y={y(0) + (isTight && i % 2 === 1 ? 27 : 15)}
              text-anchor="middle"
            >
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
