import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { ChartOptions } from './options.ts';

export interface LiftBar {
  first: string;
  second: string;
  /** How many times oftener than by chance. */
  lift: number;
  written: string;
  note: string;
}

const ROW = 40;
const [FIGURE, CHARACTER] = [7, 7.1];

/** Pairs one below the other: their names, and below a bar from 1, where chance is. */
export function liftBars(bars: readonly LiftBar[], options: ChartOptions) {
  const { width } = options;
  const room = Math.max(0, ...bars.map((bar) => bar.written.length + bar.note.length + 3)) * FIGURE;
  const x = scaleLinear(
    [1, Math.max(1.01, max(bars, (bar) => bar.lift) ?? 1)],
    [0, Math.max(20, width - room)],
  );
  const cut = (name: string) => {
    const most = Math.max(6, Math.floor(width / 2 / CHARACTER) - 3);
    return name.length > most ? `${name.slice(0, most - 1)}…` : name;
  };
  return (
    <Canvas options={options} height={bars.length * ROW}>
      {bars.map((bar, i) => {
        const length = Math.max(0, x(bar.lift));
        return (
          <g class="segment total">
            <title>{`${bar.first} → ${bar.second}: ${bar.written}, ${bar.note}`}</title>
            <line class="rule" x1={0} x2={width} y1={i * ROW} y2={i * ROW} />
            <text x={0} y={i * ROW + 16}>{`${cut(bar.first)} → ${cut(bar.second)}`}</text>
            <rect class="mark" x={0} y={i * ROW + 23} width={length} height={8} />
            <text class="figure" x={length + 6} y={i * ROW + 31}>
              {bar.written}
              <tspan class="quiet"> {bar.note}</tspan>
            </text>
          </g>
        );
      })}
    </Canvas>
  );
}
