interface ValueAxisProps {
  ticks: readonly number[];
  y: (value: number) => number;
  /** Where the lines begin; the values stand before it. */
  left: number;
  width: number;
  count: (value: number) => string;
}

/** Fine lines at round values, each with its size whichever side of zero it is. */
export function ValueAxis({ ticks, y, left, width, count }: ValueAxisProps) {
  return (
    <g class="axis">
      {ticks.map((value) => (
        <>
          <line class="rule" x1={left} x2={width} y1={y(value)} y2={y(value)} />
          <text x={left - 7} y={y(value) + 4} text-anchor="end">
            {count(Math.abs(value))}
          </text>
        </>
      ))}
    </g>
  );
}

/** Room before the lines for the values. */
export function axisWidth(ticks: readonly number[], count: (value: number) => string): number {
  const longest = Math.max(0, ...ticks.map((value) => count(Math.abs(value)).length));
  return longest * 6.5 + 8;
}
