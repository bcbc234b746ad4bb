interface YearAxisProps {
  months: readonly string[];
  x: (month: string) => number | undefined;
  y: number;
  width: number;
}

/** A base line with a tick and the year at each January, and at the first month where there is room for it. */
export function YearAxis({ months, x, y, width }: YearAxisProps) {
  const januaries = months.filter((month) => month.endsWith('-01'));
  const [first] = months;
  const room = (x(januaries[0] ?? '') ?? width) - (x(first ?? '') ?? 0) > 34;
  const ticks = first !== undefined && room && !januaries.includes(first) ? [first, ...januaries] : januaries;
  return (
    <g class="axis">
      <line class="base" x1={0} x2={width} y1={y} y2={y} />
      {ticks.map((month) => {
        const at = x(month) ?? 0;
        return (
          <g>
            <line class="base" x1={at} x2={at} y1={y} y2={y + 4} />
            <text x={at > width - 30 ? width : at} y={y + 15} text-anchor={at > width - 30 ? 'end' : 'start'}>
              {month.slice(0, 4)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
