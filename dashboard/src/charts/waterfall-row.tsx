import type { ScaleLinear } from 'd3-scale';
import type { Fall } from './waterfall-steps.ts';
import type { WaterfallOptions } from './waterfall.tsx';
import { BOLD_CHARACTER, wrap } from './wrap.ts';

interface WaterfallRowProps {
  fall: Fall;
  y: number;
  height: number;
  x: ScaleLinear<number, number>;
  names: number;
  options: WaterfallOptions;
}

/** A step's name, its bar, its value, and a line down to where the next begins. */
export function WaterfallRow({ fall, y, height, x, names, options }: WaterfallRowProps) {
  const { name, kind, value, from, to } = fall;
  const middle = y + height / 2 + 4;
  const lines = wrap(name, names - 6, BOLD_CHARACTER * 11.5);
  const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
  const isBelow = Math.max(from, to) <= 0 && Math.min(from, to) < 0;
  const figure = value === null ? options.notFed : options.written(kind === 'cost' ? -value : value);
  return (
    <g class={`segment ${options.colour}`}>
      <line class="rule" x1={0} x2={options.width} y1={y} y2={y} />
      {lines.map((line, i) => (
        <text class={kind === 'sum' ? 'name' : ''} x={0} y={middle + (i - (lines.length - 1) / 2) * 12}>
          {line}
        </text>
      ))}
      {value !== null && (
        <>
          <rect
            class={kind === 'sum' ? 'mark' : 'left'}
            x={start}
            y={y + 8}
            width={end - start}
            height={height - 16}
          />
          <path class="base" d={`M${x(to)} ${y + 8}V${y + height}`} />
        </>
      )}
      <text
        class={value === null ? 'quiet' : 'figure'}
        x={isBelow ? start - 6 : end + 6}
        y={middle}
        text-anchor={isBelow ? 'end' : 'start'}
      >
        {figure}
      </text>
    </g>
  );
}
