import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import { FlowBars, type FlowBar } from './flow-bars.tsx';
import type { JoinedLeftOptions } from './options.ts';
import { axisWidth, ValueAxis } from './value-axis.tsx';
import { YearAxis } from './year-axis.tsx';

/** Bars up for who joined and down for who left, month by month; the largest of each is written at it. */
export function joinedLeft(bars: readonly FlowBar[], options: JoinedLeftOptions) {
  const { width, height } = options;
  const months = bars.map((bar) => bar.month);
  const up = max(bars, (bar) => bar.joined ?? 0) ?? 0;
  const down = max(bars, (bar) => bar.left ?? 0) ?? 0;
  const y = scaleLinear([-down || -1, up || 1], [height - 34, 16]);
  const ticks = y.ticks(5).filter(Number.isInteger);
  const left = axisWidth(ticks, options.count);
  const x = scaleBand(months, [left, width]).paddingInner(0.25);
  const peaks = [
    { bar: bars.find((bar) => bar.joined === up), value: up, at: y(up) - 4 },
    { bar: bars.find((bar) => bar.left === down), value: down, at: y(-down) + 13 },
  ];
  const inside = (month: string) =>
    Math.min(width - 12, Math.max(left + 12, (x(month) ?? 0) + x.bandwidth() / 2));
  return (
    <Canvas options={options} height={height}>
      <ValueAxis ticks={ticks} y={y} left={left} width={width} count={options.count} />
      {bars.map((bar) => (
        <FlowBars bar={bar} x={x(bar.month) ?? 0} width={x.bandwidth()} y={y} options={options} />
      ))}
      <line class="base" x1={left} x2={width} y1={y(0)} y2={y(0)} />
      {peaks.map(
        ({ bar, value, at }) =>
          bar !== undefined &&
          value > 0 && (
            <text class="figure" x={inside(bar.month)} y={at} text-anchor="middle">
              {options.count(value)}
            </text>
          ),
      )}
      <YearAxis
        months={months}
        x={x}
        y={height - 18}
        left={left}
        width={width}
        monthTick={options.monthTick}
      />
    </Canvas>
  );
}
