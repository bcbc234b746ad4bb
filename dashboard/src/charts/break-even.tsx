interface BreakEvenProps {
  x: (value: number) => number;
  y: (value: number) => number;
  /** The largest amount on both scales. */
  upTo: number;
  label: string;
}

/** The line on which as much came back as was spent; straight, as both scales are of one kind. */
export function BreakEven({ x, y, upTo, label }: BreakEvenProps) {
  return (
    <g class="axis">
      <line class="average" x1={x(0)} y1={y(0)} x2={x(upTo)} y2={y(upTo)} />
      <text class="figure" x={x(upTo)} y={y(upTo) - 6} text-anchor="end">
        {label}
      </text>
    </g>
  );
}
