import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { ChartOptions } from './options.ts';
import { SegmentBarRow, type SegmentBar } from './segment-bar-row.tsx';
import { BOLD_CHARACTER } from './wrap.ts';

export interface SegmentBarsOptions extends ChartOptions {
  /** The value of all together; null draws no line. */
  average: number | null;
  averageTitle: string;
  written: (value: number | null) => string;
  onSelect?: (segmentId: string) => void;
}

const TOP = 22;
const ROW = 26;
const CHARACTER = BOLD_CHARACTER * 11.5;

/** One bar a segment from zero, its interval as a whisker, and a line where all together are. */
export function segmentBars(bars: readonly SegmentBar[], options: SegmentBarsOptions) {
  const { width, average, averageTitle, written } = options;
  const longest = max(bars, (bar) => bar.name.length) ?? 0;
  const names = Math.min(width * 0.45, Math.max(80, longest * CHARACTER + 10));
  const ends = bars.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]);
  const lowest = Math.min(0, min(ends) ?? 0, average ?? 0);
  const highest = Math.max(0, max(ends) ?? 0, average ?? 0);
  const figure =
    14 + 7.2 * (max(bars, (bar) => `${written(bar.value)} ${bar.note ?? ''}`.trim().length) ?? 0);
  const x = scaleLinear(
    [lowest, highest > lowest ? highest : lowest + 1],
    [names + (lowest < 0 ? figure : 0), Math.max(names + 1, width - figure)],
  );
  const height = TOP + bars.length * ROW;
  return (
    <Canvas options={options} height={height}>
      {average !== null && (
        <g class="axis">
          <line class="average" x1={x(average)} x2={x(average)} y1={TOP - 4} y2={height} />
          <text x={x(average)} y={12} text-anchor={x(average) > width * 0.6 ? 'end' : 'start'}>
            {`${averageTitle} ${written(average)}`}
          </text>
        </g>
      )}
      {bars.map((bar, i) => (
        <SegmentBarRow bar={bar} y={TOP + i * ROW} height={ROW} x={x} names={names} options={options} />
      ))}
    </Canvas>
  );
}
