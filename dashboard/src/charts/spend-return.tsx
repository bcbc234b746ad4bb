import { max, min } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { BreakEven } from './break-even.tsx';
import { Canvas } from './canvas.tsx';
import { placeLabels } from './labels.ts';
import type { ChartOptions } from './options.ts';
import { SpendAxis } from './spend-axis.tsx';
import { SpendMark, type SpendPoint } from './spend-mark.tsx';
import { axisWidth, ValueAxis } from './value-axis.tsx';

export interface SpendReturnOptions extends ChartOptions {
  spendTitle: string;
  breakEven: string;
  written: (value: number) => string;
  onSelect: (segmentId: string) => void;
}

const [TOP, BOTTOM] = [18, 38];
const CHARACTER = 7;

/** What was spent across and what came back upwards, both by their square roots, and the line where both are the same. */
export function spendReturn(points: readonly SpendPoint[], options: SpendReturnOptions) {
  const { width, written } = options;
  const height = Math.min(380, Math.max(260, width * 0.62));
  const spent = max(points, (point) => point.spend) ?? 0;
  const most = Math.max(0, max(points, (point) => Math.max(point.back, point.high ?? point.back)) ?? 0);
  const least = Math.min(0, min(points, (point) => Math.min(point.back, point.low ?? point.back)) ?? 0);
  const y = scaleSqrt([least, most > least ? most : least + 1], [height - BOTTOM, TOP]);
  const left = axisWidth(y.ticks(5), written);
  const x = scaleSqrt([0, spent || 1], [left + 6, width - 14]);
  const marks = points.map((point) => ({ x: x(point.spend), y: y(point.back), name: point.name }));
  const labels = placeLabels(marks, CHARACTER, { left, right: width, top: 0, bottom: height - BOTTOM + 4 });
  return (
    <Canvas options={options} height={height}>
      <ValueAxis ticks={y.ticks(5)} y={y} left={left} width={width} count={written} />
      <SpendAxis x={x} y={height - BOTTOM} left={left} options={options} />
      <BreakEven x={x} y={y} upTo={Math.min(spent, most)} label={options.breakEven} />
      {points.map((point, i) => (
        <SpendMark
          point={point}
          x={x(point.spend)}
          y={y}
          label={labels[i] ?? null}
          onSelect={options.onSelect}
        />
      ))}
    </Canvas>
  );
}
