import type { ScaleLogarithmic } from 'd3-scale';
import type { PaybackOptions } from './payback.tsx';
import { BOLD_CHARACTER, wrap } from './wrap.ts';

export interface Payback {
  segment_id: string;
  name: string;
  /** Of winning a customer; null where it is not known. */
  cost: number | null;
  /** Of a customer over the lifetime. */
  value: number | null;
  /** value / cost */
  times: number | null;
}

interface PaybackRowProps {
  row: Payback;
  y: number;
  height: number;
  x: ScaleLogarithmic<number, number>;
  names: number;
  options: PaybackOptions;
}

/** A segment's cost and value with a line between them, dashed where the value is less. What is not above zero has no place. */
export function PaybackRow({ row, y, height, x, names, options }: PaybackRowProps) {
  const middle = y + height / 2;
  const lines = wrap(row.name, names - 8, BOLD_CHARACTER * 11.5);
  const place = (value: number | null) => (value !== null && value > 0 ? x(value) : null);
  const [cost, value] = [place(row.cost), place(row.value)];
  return (
    <g
      class={`segment ${row.segment_id}`}
      onClick={() => {
        options.onSelect(row.segment_id);
      }}
    >
      <rect class="row" x={0} y={y} width={options.width} height={height} />
      <line class="rule" x1={0} x2={options.width} y1={y} y2={y} />
      {lines.map((line, i) => (
        <text class="name" x={0} y={middle + 4 + (i - (lines.length - 1) / 2) * 11}>
          {line}
        </text>
      ))}
      {cost !== null && value !== null && (
        <path class={value < cost ? 'span short' : 'span'} d={`M${cost} ${middle}H${value}`} />
      )}
      {cost !== null && <circle class="end cost" cx={cost} cy={middle} r={4.5} />}
      {value !== null && <circle class="end value" cx={value} cy={middle} r={4.5} />}
      <text class="figure" x={options.width} y={middle + 4} text-anchor="end">
        {options.times(row.times)}
      </text>
    </g>
  );
}
