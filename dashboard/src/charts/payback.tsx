import { extent, max } from 'd3-array';
import { scaleLog } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { ChartOptions } from './options.ts';
import { PaybackHeads } from './payback-heads.tsx';
import { PaybackRow, type Payback } from './payback-row.tsx';
import { BOLD_CHARACTER } from './wrap.ts';

export interface PaybackOptions extends ChartOptions {
  costTitle: string;
  valueTitle: string;
  written: (value: number) => string;
  times: (value: number | null) => string;
  onSelect: (segmentId: string) => void;
}

const TOP = 54;
const ROW = 26;
const FIGURE = 64;

/** What winning a customer cost and what one is worth, on a scale where each line is ten times the one before. */
export function payback(rows: readonly Payback[], options: PaybackOptions) {
  const { width } = options;
  const known = rows.flatMap(({ cost, value }) => [cost, value]).filter((value) => (value ?? 0) > 0);
  const [lowest, highest] = extent(known, (value) => value ?? NaN);
  const longest = max(rows, (row) => row.name.length) ?? 0;
  const names = Math.min(width * 0.4, longest * BOLD_CHARACTER * 11.5 + 10);
  const from = 10 ** Math.floor(Math.log10(lowest ?? 1));
  const to = 10 ** Math.ceil(Math.log10(highest ?? 10));
  const x = scaleLog([from, to > from ? to : from * 10], [names + 6, Math.max(names + 7, width - FIGURE)]);
  const height = TOP + rows.length * ROW;
  return (
    <Canvas options={options} height={height}>
      <PaybackHeads x={x} names={names} top={TOP} bottom={height} options={options} />
      {rows.map((row, i) => (
        <PaybackRow row={row} y={TOP + i * ROW} height={ROW} x={x} names={names} options={options} />
      ))}
    </Canvas>
  );
}
