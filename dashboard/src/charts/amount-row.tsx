import type { ScaleLinear } from 'd3-scale';
import type { AmountBarsOptions } from './amount-bars.tsx';
import { BOLD_CHARACTER, wrap } from './wrap.ts';

export interface AmountBar {
  id: string;
  name: string;
  /** Below the name. */
  note: string;
  amount: number;
  /** Amount times probability; null where no probability is known. */
  weighted: number | null;
  isOverdue?: boolean;
}

interface AmountRowProps {
  bar: AmountBar;
  y: number;
  height: number;
  x: ScaleLinear<number, number>;
  names: number;
  options: AmountBarsOptions;
}

/** A name with its note, the amount pale, its weighted part full, and both figures at the end. */
export function AmountRow({ bar, y, height, x, names, options }: AmountRowProps) {
  const { name, note, amount, weighted } = bar;
  const [line = '', ...more] = wrap(name, names - 8, BOLD_CHARACTER * 11.5);
  const middle = y + height / 2;
  const end = x(Math.max(amount, weighted ?? 0)) + 6;
  const full = weighted === null ? null : x(Math.max(0, weighted)) - names;
  return (
    <g class={`segment ${options.colour}`}>
      <title>{name}</title>
      <line class="rule" x1={0} x2={options.width} y1={y} y2={y} />
      <text class="name" x={0} y={middle - 2}>
        {more.length > 0 ? `${line}…` : line}
      </text>
      <text class="quiet" x={0} y={middle + 12}>
        {note}
      </text>
      <rect class="tint" x={names} y={y + 8} width={Math.max(0, x(amount) - names)} height={height - 16} />
      {full !== null && <rect class="mark" x={names} y={y + 12} width={full} height={height - 24} />}
      <text class="figure" x={end} y={weighted === null ? middle + 4 : middle - 2}>
        {options.written(amount)}
      </text>
      {weighted !== null && (
        <text class="quiet" x={end} y={middle + 12}>
          {options.written(weighted)}
        </text>
      )}
    </g>
  );
}
