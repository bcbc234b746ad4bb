interface HatchProps {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
}

/** Hatching over a period that has not ended yet. */
export function Hatch({ id, x, y, width, height, label }: HatchProps) {
  return (
    <g>
      <title>{label}</title>
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      <rect x={x} y={y} width={width} height={height} fill={`url(#${id}-hatch)`} />
    </g>
  );
}
