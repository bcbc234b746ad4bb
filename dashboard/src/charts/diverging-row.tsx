import type { ScaleLinear } from 'd3-scale';
import type { DivergingOptions } from './diverging-stacks.tsx';

export interface Stack {
  name: string;
  /** Counts. */
  negative: number;
  neutral: number;
  positive: number;
  note: string;
}

interface DivergingRowProps {
  stack: Stack;
  y: number;
  height: number;
  x: ScaleLinear<number, number>;
  options: DivergingOptions;
}

/** One topic's three parts, each with its count where it fits. */
export function DivergingRow({ stack, y, height, x, options }: DivergingRowProps) {
  const { negative, neutral, positive } = stack;
  const middle = y + height / 2 + 4;
  const half = neutral / 2;
  const parts = [
    { part: 'left', title: options.negativeTitle, from: -half - negative, count: negative },
    { part: 'neutral', title: options.neutralTitle, from: -half, count: neutral },
    { part: 'joined', title: options.positiveTitle, from: half, count: positive },
  ];
  return (
    <g>
      <line class="rule" x1={0} x2={options.width} y1={y} y2={y} />
      <text class="name" x={0} y={middle}>
        {stack.name}
      </text>
      {parts.map(({ part, title, from, count }) => {
        const [start, width] = [x(from), x(from + count) - x(from)];
        const text = options.written(count);
        return (
          count > 0 && (
            <g>
              <title>{`${stack.name}, ${title}: ${text}`}</title>
              <rect class={part} x={start} y={y + 5} width={width} height={height - 10} />
              {width > text.length * 7 + 4 && (
                <text class={`within ${part}`} x={start + width / 2} y={middle} text-anchor="middle">
                  {text}
                </text>
              )}
            </g>
          )
        );
      })}
      <text class="quiet" x={options.width} y={middle} text-anchor="end">
        {stack.note}
      </text>
    </g>
  );
}
