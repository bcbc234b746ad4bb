/** What the dashed line is, at the right of the legend. */
export function AverageKey({ title, width }: { title: string; width: number }) {
  const x = width - title.length * 6.8 - 8;
  return (
    <g class="axis">
      <line class="average" x1={x} x2={x} y1={3} y2={15} />
      <text x={width} y={12} text-anchor="end">
        {title}
      </text>
    </g>
  );
}
