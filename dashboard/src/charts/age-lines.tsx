import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import { AgePath, type AgeLine } from './age-path.tsx';
import type { ChartOptions } from './options.ts';
import { axisWidth, ValueAxis } from './value-axis.tsx';

export interface AgeLinesOptions extends ChartOptions {
  height: number;
  /** Under the ages. */
  ageTitle: string;
  /** Id of the segment, or `total`. */
  colour: string;
  share: (value: number) => string;
}

const BOTTOM = 34;
/** Where the lines' names stand below each other. */
const NARROW = 460;

/** Shares by age, one line a group of customers: the present one drawn full, the one to compare with pale. */
export function ageLines(lines: readonly AgeLine[], options: AgeLinesOptions) {
  const { width, height, share } = options;
  const points = lines.flatMap((line) => line.points);
  const oldest = max(points, (point) => point.age);
  if (oldest === undefined) return null;
  const isNarrow = width < NARROW;
  const top = isNarrow ? 44 : 28;
  const y = scaleLinear([0, (max(points, (point) => point.share) ?? 0) || 1], [height - BOTTOM, top]).nice(4);
  const ticks = y.ticks(4);
  const left = axisWidth(ticks, share);
  const x = scaleLinear([1, Math.max(2, oldest)], [left + 4, width - 6]);
  return (
    <Canvas options={options} height={height}>
      <ValueAxis ticks={ticks} y={y} left={left} width={width} count={share} />
      {lines.map((line, i) => (
        <AgePath
          line={line}
          x={x}
          y={y}
          keyAt={isNarrow ? [left, i * 16] : [left + (i * (width - left)) / 2, 0]}
          options={options}
        />
      ))}
      <g class="axis">
        {x.ticks(Math.min(12, oldest)).map(
          (age) =>
            Number.isInteger(age) && (
              <text x={x(age)} y={height - BOTTOM + 15} text-anchor={age === oldest ? 'end' : 'middle'}>
                {age}
              </text>
            ),
        )}
        <text x={left} y={height - 3}>
          {options.ageTitle}
        </text>
      </g>
    </Canvas>
  );
}
