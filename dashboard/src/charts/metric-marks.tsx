import type { ScaleLinear, ScalePoint } from 'd3-scale';
import { Hatch } from './hatch.tsx';
import type { MetricLineOptions, MetricPoint } from './metric-point.ts';

interface MetricMarksProps {
  points: readonly MetricPoint[];
  x: ScalePoint<string>;
  y: ScaleLinear<number, number>;
  bottom: number;
  options: MetricLineOptions;
}

/** What is written on the line: its ends, the month that has not ended, and each month's value when pointed at. */
export function MetricMarks({ points, x, y, bottom, options }: MetricMarksProps) {
  const { width, written, colour } = options;
  const half = x.step() / 2;
  const at = (point: MetricPoint) => x(point.month) ?? 0;
  const known = points.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const open = points.find((point) => !point.is_complete);
  return (
    <>
      {open !== undefined && (
        <Hatch
          id={options.id}
          label={options.incomplete}
          shape={(fill) => <rect x={at(open) - half} y={18} width={half} height={bottom - 18} fill={fill} />}
        />
      )}
      {first !== undefined && first !== last && (
        <text class="figure quiet" x={0} y={11}>
          {written(first.value)}
        </text>
      )}
      {last !== undefined && (
        <g class={`segment ${colour}`}>
          <circle class="mark" cx={at(last)} cy={y(last.value ?? 0)} r={3} />
          <text class="figure" x={width} y={11} text-anchor="end">
            {written(last.value)}
          </text>
        </g>
      )}
      {points.map((point) => (
        <rect class="pick" x={Math.max(0, at(point) - half)} y={0} width={2 * half || width} height={bottom}>
          <title>
            {`${options.month(point.month)}: ${written(point.value)}`}
            {point.before !== null && ` (${options.yearBefore}: ${written(point.before)})`}
            {!point.is_complete && ` (${options.incomplete})`}
          </title>
        </rect>
      ))}
    </>
  );
}
