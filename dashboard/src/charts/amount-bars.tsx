import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { AmountRow, type AmountBar } from './amount-row.tsx';
import { Canvas } from './canvas.tsx';
import { Hatch } from './hatch.tsx';
import type { ChartOptions } from './options.ts';
import { BOLD_CHARACTER } from './wrap.ts';

export interface AmountBarsOptions extends ChartOptions {
  /** Id of the segment, or `total`. */
  colour: string;
  written: (value: number) => string;
  /** What the hatching means. */
  overdue: string;
}

const ROW = 38;
/** Of a figure, a character. */
const CHARACTER = 7;

/** Amounts as pale bars, and within each what is to be expected of it as a full one. */
export function amountBars(bars: readonly AmountBar[], options: AmountBarsOptions) {
  const { width } = options;
  const longest = max(bars, (bar) => Math.max(bar.name.length, bar.note.length)) ?? 0;
  const names = Math.min(width * 0.38, longest * BOLD_CHARACTER * 11.5 + 10);
  const figures = CHARACTER * (max(bars, (bar) => options.written(bar.amount).length) ?? 0) + 10;
  const highest = max(bars, (bar) => Math.max(bar.amount, bar.weighted ?? 0)) ?? 0;
  const x = scaleLinear([0, highest > 0 ? highest : 1], [names, Math.max(names + 1, width - figures)]);
  const late = bars.flatMap((bar, i) =>
    bar.isOverdue === true && bar.amount > 0
      ? [`M${names} ${i * ROW + 8}H${x(bar.amount)}V${(i + 1) * ROW - 8}H${names}z`]
      : [],
  );
  return (
    <Canvas options={options} height={bars.length * ROW + 2}>
      {bars.map((bar, i) => (
        <AmountRow bar={bar} y={i * ROW} height={ROW} x={x} names={names} options={options} />
      ))}
      {late.length > 0 && (
        <Hatch
          id={options.id}
          label={options.overdue}
          shape={(fill) => <path class="over" d={late.join('')} fill={fill} />}
        />
      )}
      <line class="base" x1={names} x2={names} y1={0} y2={bars.length * ROW} />
    </Canvas>
  );
}
