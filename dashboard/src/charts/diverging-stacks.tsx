import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import { DivergingRow, type Stack } from './diverging-row.tsx';
import type { ChartOptions } from './options.ts';

export interface DivergingOptions extends ChartOptions {
  negativeTitle: string;
  neutralTitle: string;
  positiveTitle: string;
  written: (count: number) => string;
}

const [TOP, ROW, FIGURE] = [24, 30, 7];

/** A row a topic: what is negative left of the middle, what is positive right of it, what is neither astride. */
export function divergingStacks(stacks: readonly Stack[], options: DivergingOptions) {
  const { width, negativeTitle, neutralTitle, positiveTitle } = options;
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const names = Math.min(width * 0.34, longest(stacks.map((stack) => stack.name)) * 8.1 + 10);
  const end = width - longest(stacks.map((stack) => stack.note)) * FIGURE - 8;
  const left = max(stacks, (stack) => stack.negative + stack.neutral / 2) ?? 0;
  const right = max(stacks, (stack) => stack.positive + stack.neutral / 2) ?? 0;
  const x = scaleLinear([-left, left + right > 0 ? right : 1], [names, Math.max(names + 20, end)]);
  return (
    <Canvas options={options} height={TOP + stacks.length * ROW}>
      <g class="axis">
        <text x={x(0) - 8} y={12} text-anchor="end">
          {`← ${negativeTitle}`}
        </text>
        <text x={x(0) + 8} y={12}>
          {`${neutralTitle} · ${positiveTitle} →`}
        </text>
      </g>
      <line class="base" x1={x(0)} x2={x(0)} y1={TOP - 4} y2={TOP + stacks.length * ROW} />
      {stacks.map((stack, i) => (
        <DivergingRow stack={stack} y={TOP + i * ROW} height={ROW} x={x} options={options} />
      ))}
    </Canvas>
  );
}
