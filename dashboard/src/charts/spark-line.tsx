const [WIDTH, HEIGHT, EDGE] = [120, 28, 3];

/** The run of a figure in the size of a word; it says nothing that is not written beside it. */
export function sparkLine(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return null;
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const x = (i: number) => EDGE + (i / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    HEIGHT - EDGE - ((value - lowest) / (highest - lowest || 1)) * (HEIGHT - 2 * EDGE);
  // Comes with the first page, which therefore takes no library for it.
  const path = values
    .map((value, i) =>
      value === null
        ? ''
        : `${(values[i - 1] ?? null) === null ? 'M' : 'L'}${place(x(i))},${place(y(value))}`,
    )
    .join('');
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
        <path class="edge" d={path} />
        <circle class="mark" cx={x(last)} cy={y(values[last] ?? 0)} r={2.5} />
      </g>
    </svg>
  );
}

/** To a thousandth of a pixel. */
const place = (value: number) => Math.round(value * 1_000) / 1_000;
