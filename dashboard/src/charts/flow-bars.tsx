import { Hatch } from './hatch.tsx';
import type { JoinedLeftOptions } from './options.ts';

export interface FlowBar {
  /** yyyy-mm */
  month: string;
  is_complete: boolean;
  joined: number | null;
  left: number | null;
}

interface FlowBarsProps {
  bar: FlowBar;
  x: number;
  width: number;
  y: (value: number) => number;
  options: JoinedLeftOptions;
}

/** The two bars of one month. */
export function FlowBars({ bar, x, width, y, options }: FlowBarsProps) {
  const [joined, left] = [bar.joined ?? 0, bar.left ?? 0];
  const title = `${options.month(bar.month)}: ${options.joined} ${options.count(joined)}, ${options.left} ${options.count(left)}`;
  return (
    <g class="flow">
      <title>{title}</title>
      <rect class="joined" x={x} y={y(joined)} width={width} height={y(0) - y(joined)} />
      <rect class="left" x={x} y={y(0)} width={width} height={y(-left) - y(0)} />
      {!bar.is_complete && (
        <Hatch
          id={options.id}
          label={options.incomplete}
          shape={(fill) => (
            <rect x={x} y={y(joined)} width={width} height={y(-left) - y(joined)} fill={fill} />
          )}
        />
      )}
    </g>
  );
}
