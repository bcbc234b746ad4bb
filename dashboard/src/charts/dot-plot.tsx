import { scaleLinear } from 'd3-scale';
import { AverageKey } from './average-key.tsx';
import { Canvas } from './canvas.tsx';
import type { DotRow } from './dot-data.ts';
import { DotRowMarks } from './dot-row.tsx';
import { Legend, legendOf } from './legend.tsx';
import type { ChartOptions } from './options.ts';
import { wrap } from './wrap.ts';

export interface DotPlotOptions extends ChartOptions {
  series: readonly { id: string; name: string }[];
  averageTitle: string;
  onSelect: (segmentId: string) => void;
}

/** Width of a character of 12 px and of a figure of 11 px in a wide face. */
const [CHARACTER, FIGURE] = [7.1, 6.8];

/** Metrics one below the other, each on a scale of its own, with a mark and its interval for every series. */
export function dotPlot(rows: readonly DotRow[], options: DotPlotOptions) {
  const { width, series, averageTitle, onSelect } = options;
  const items = legendOf([...series], width - averageTitle.length * FIGURE - 30);
  const top = (items.at(-1)?.y ?? 0) + 14;
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const isNarrow = width < 520;
  const ends = isNarrow ? 8 : longest(rows.flatMap(({ ends, written }) => ends.map(written))) * FIGURE + 12;
  const room = Math.max(40, Math.min(width * 0.36, longest(rows.map((row) => row.name)) * CHARACTER + 8));
  const names = rows.map((row) => wrap(row.name, room - 6, CHARACTER));
  const below = isNarrow ? 14 : 0;
  const height = below + Math.max(14 + 6 * series.length, ...names.map((lines) => lines.length * 12 + 8));
  const from = room + ends;
  return (
    <Canvas options={options} height={top + rows.length * height + 4}>
      <Legend items={items} onSelect={onSelect} />
      {rows.some((row) => row.average !== null) && <AverageKey title={averageTitle} width={width} />}
      {rows.map((row, i) => (
        <DotRowMarks
          row={row}
          lines={names[i] ?? []}
          y={top + i * height}
          height={height}
          x={scaleLinear(spread(row.ends), [from, Math.max(from + 20, width - ends)])}
          series={series}
          isNarrow={isNarrow}
        />
      ))}
    </Canvas>
  );
}

function spread([low, high]: readonly [number, number]): [number, number] {
  return high > low ? [low, high] : [low - 1, low + 1];
}
