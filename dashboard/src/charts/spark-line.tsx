import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

const [WIDTH, HEIGHT, EDGE] = [120, 28, 3];

/** The run of a figure in the size of a word; it says nothing that is not written beside it. */
export function sparkLine(values: readonly (number | null)[]) {
  const [lowest, highest] = extent(values, (value) => value ?? NaN);
  if (lowest === undefined || values.filter((value) => value !== null).length < 3) return null;
  const x = scaleLinear([0, values.length - 1], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [HEIGHT - EDGE, EDGE]);
  const path = line<number | null>(
    (_, i) => x(i),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null)(values);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      class="chart spark"
      aria-hidden="true"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <g class="segment total">
        <path class="edge" d={path ?? ''} />
        <circle class="mark" cx={x(last)} cy={y(values[last] ?? 0)} r={2.5} />
      </g>
    </svg>
  );
}
