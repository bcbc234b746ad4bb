import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { IndexGroup } from './index-bar.ts';
import { IndexGroupMarks } from './index-group.tsx';
import type { ChartOptions } from './options.ts';

export interface IndexBarsOptions extends ChartOptions {
  /** Id of the segment. */
  colour: string;
  /** Over the line at 100. */
  averageTitle: string;
  written: (index: number) => string;
  onSelect: () => void;
}

const TOP = 22;
const HEAD = 28;
const ROW = 22;
/** Longer bars are cut, with their figure at the end. */
const MOST = 300;
const FIGURE = 40;
/** Two columns from the first on, so far apart. */
const [WIDE, BETWEEN] = [860, 48];

/** Bars from 100 to the index, to the right where there is more than among all, grouped by attribute. */
export function indexBars(groups: readonly IndexGroup[], options: IndexBarsOptions) {
  const columns = options.width >= WIDE ? 2 : 1;
  const width = (options.width - (columns - 1) * BETWEEN) / columns;
  const highest = Math.min(MOST, max(groups, ({ bars }) => max(bars, (bar) => bar.index) ?? 0) ?? 0);
  const names = width * 0.34;
  const x = scaleLinear(
    [0, Math.max(150, highest)],
    [names + FIGURE, Math.max(names + FIGURE + 1, width - FIGURE)],
  ).clamp(true);
  const sizeOf = (group: IndexGroup) => HEAD + group.bars.length * ROW;
  const bottoms = Array.from({ length: columns }, () => TOP);
  const placed = groups.map((group) => {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const top = bottoms[column] ?? TOP;
    bottoms[column] = top + sizeOf(group);
    return { group, left: column * (width + BETWEEN), top };
  });
  return (
    <Canvas options={options} height={Math.max(...bottoms) + 2}>
      {placed.map(({ group, left, top }) => (
        <g class={`segment ${options.colour}`} transform={`translate(${left} ${top})`}>
          <IndexGroupMarks group={group} width={width} head={HEAD} row={ROW} x={x} options={options} />
        </g>
      ))}
      {bottoms.map((bottom, column) => (
        <g class="axis" transform={`translate(${column * (width + BETWEEN)} 0)`}>
          <line class="base" x1={x(100)} x2={x(100)} y1={TOP - 6} y2={bottom} />
          <text x={x(100)} y={11} text-anchor="middle">{`100 = ${options.averageTitle}`}</text>
        </g>
      ))}
    </Canvas>
  );
}
