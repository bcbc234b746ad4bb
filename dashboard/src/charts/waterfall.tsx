import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { ChartOptions } from './options.ts';
import { fallsOf, type WaterfallStep } from './waterfall-steps.ts';
import { WaterfallRow } from './waterfall-row.tsx';
import { BOLD_CHARACTER } from './wrap.ts';

export interface WaterfallOptions extends ChartOptions {
  /** Id of the segment, or `total`. */
  colour: string;
  written: (value: number) => string;
  /** In the place of a value that was not fed. */
  notFed: string;
}

const ROW = 34;
/** Of a figure, a character. */
const CHARACTER = 7;

/** What is left of a sum after each cost, from top to bottom; what was not fed has a row and no bar. */
export function waterfall(steps: readonly WaterfallStep[], options: WaterfallOptions) {
  const { width } = options;
  const falls = fallsOf(steps);
  const ends = falls.flatMap((fall) => (fall.value === null ? [] : [fall.from, fall.to]));
  const [lowest, highest] = [Math.min(0, min(ends) ?? 0), Math.max(0, max(ends) ?? 0)];
  const longest = max(steps, (step) => step.name.length) ?? 0;
  const names = Math.min(width * 0.4, longest * BOLD_CHARACTER * 11.5 + 8);
  const figure = CHARACTER * (max(ends, (end) => options.written(-end).length) ?? 0) + 10;
  const x = scaleLinear(
    [lowest, highest > lowest ? highest : lowest + 1],
    [names + (lowest < 0 ? figure : 0), Math.max(names + 1, width - figure)],
  );
  return (
    <Canvas options={options} height={falls.length * ROW + 2}>
      {falls.map((fall, i) => (
        <WaterfallRow fall={fall} y={i * ROW} height={ROW} x={x} names={names} options={options} />
      ))}
      <line class="base" x1={x(0)} x2={x(0)} y1={0} y2={falls.length * ROW} />
    </Canvas>
  );
}
