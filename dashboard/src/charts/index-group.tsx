import type { ScaleLinear } from 'd3-scale';
import type { IndexGroup } from './index-bar.ts';
import type { IndexBarsOptions } from './index-bars.tsx';

interface IndexGroupProps {
  group: IndexGroup;
  width: number;
  head: number;
  row: number;
  x: ScaleLinear<number, number>;
  options: IndexBarsOptions;
}

/** An attribute's name and a bar for each of its values. */
export function IndexGroupMarks({ group, width, head, row, x, options }: IndexGroupProps) {
  const room = Math.max(4, Math.floor((x.range()[0] ?? 0) / 7.2) - 5);
  return (
    <>
      <text class="name" x={0} y={head - 9}>
        {group.name}
      </text>
      {group.bars.map(({ name, index, title }, i) => {
        const y = head + i * row;
        const [from, to] = [Math.min(x(100), x(index)), Math.max(x(100), x(index))];
        const isBelow = index < 100;
        return (
          <g onClick={options.onSelect}>
            <title>{title}</title>
            <rect class="row" x={0} y={y} width={width} height={row} />
            <line class="rule" x1={0} x2={width} y1={y} y2={y} />
            <text x={0} y={y + 15}>
              {name.length > room ? `${name.slice(0, room - 1)}…` : name}
            </text>
            <rect
              class={isBelow ? 'left' : 'joined'}
              x={from}
              y={y + 5}
              width={to - from}
              height={row - 10}
            />
            <text
              class="figure"
              x={isBelow ? from - 5 : to + 5}
              y={y + 15}
              text-anchor={isBelow ? 'end' : 'start'}
            >
              {options.written(index)}
            </text>
          </g>
        );
      })}
    </>
  );
}
