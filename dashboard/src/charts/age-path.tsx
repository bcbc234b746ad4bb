import type { ScaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import type { AgeLinesOptions } from './age-lines.tsx';

export interface AgePoint {
  /** Whole months. */
  age: number;
  share: number;
  title: string;
}

export interface AgeLine {
  name: string;
  isPale: boolean;
  points: readonly AgePoint[];
}

interface AgePathProps {
  line: AgeLine;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** Where its name stands above. */
  keyAt: readonly [x: number, y: number];
  options: AgeLinesOptions;
}

/** One line with its name above the chart, and each point's value when pointed at. */
export function AgePath({ line, x, y, keyAt: [keyX, keyY], options }: AgePathProps) {
  const path = lineOf<AgePoint>(
    (point) => x(point.age),
    (point) => y(point.share),
  )(line.points);
  return (
    <g class={line.isPale ? 'before' : `segment ${options.colour}`}>
      <path class={line.isPale ? 'ghost' : 'edge'} d={path ?? ''} />
      {line.points.map((point) => (
        <circle class={line.isPale ? 'point' : 'mark'} cx={x(point.age)} cy={y(point.share)} r={2.5}>
          <title>{point.title}</title>
        </circle>
      ))}
      <path class={line.isPale ? 'ghost' : 'edge'} d={`M${keyX} ${keyY + 8}h18`} />
      <text class="quiet" x={keyX + 24} y={keyY + 12}>
        {line.name}
      </text>
    </g>
  );
}
