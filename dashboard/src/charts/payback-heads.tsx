import type { ScaleLogarithmic } from 'd3-scale';
import type { PaybackOptions } from './payback.tsx';

interface PaybackHeadsProps {
  x: ScaleLogarithmic<number, number>;
  names: number;
  top: number;
  bottom: number;
  options: PaybackOptions;
}

/** What the two marks are, and the lines at 10, 100, 1000. */
export function PaybackHeads({ x, names, top, bottom, options }: PaybackHeadsProps) {
  const tens = x.ticks().filter((value) => Number.isInteger(Math.round(1e6 * Math.log10(value)) / 1e6));
  const keys = [
    { mark: 'cost', title: options.costTitle, y: 8 },
    { mark: 'value', title: options.valueTitle, y: 24 },
  ];
  return (
    <g class="axis">
      {keys.map(({ mark, title, y }) => (
        <g class="segment total">
          <circle class={`end ${mark}`} cx={6} cy={y} r={4} />
          <text x={16} y={y + 4}>
            {title}
          </text>
        </g>
      ))}
      {tens.map((value) => (
        <>
          <line class="rule" x1={x(value)} x2={x(value)} y1={top - 4} y2={bottom} />
          <text x={x(value)} y={top - 8} text-anchor={x(value) < names + 20 ? 'start' : 'middle'}>
            {options.written(value)}
          </text>
        </>
      ))}
    </g>
  );
}
