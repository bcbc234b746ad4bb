interface YearAxisProps {
  months: readonly string[];
  x: (month: string) => number | undefined;
  y: number;
  left: number;
  width: number;
  monthTick: (month: string) => string;
}

/** A base line with the year at each January, and the first month, so named, where there is room for it. */
export function YearAxis({ months, x, y, left, width, monthTick }: YearAxisProps) {
  const januaries = months.filter((month) => month.endsWith('-01'));
  const [first] = months;
  const room = (x(januaries[0] ?? '') ?? width) - (x(first ?? '') ?? 0) > 60;
  const ticks = first !== undefined && room && !januaries.includes(first) ? [first, ...januaries] : januaries;
  return (
    <g class="axis">
      <line class="base" x1={left} x2={width} y1={y} y2={y} />
      {ticks.map((month) => {
        const at = x(month) ?? 0;
        return (
          <g>
            <line class="base" x1={at} x2={at} y1={y} y2={y + 4} />
            <text x={at > width - 30 ? width : at} y={y + 15} text-anchor={at > width - 30 ? 'end' : 'start'}>
              {month.endsWith('-01') ? month.slice(0, 4) : monthTick(month)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
