import type { VNode } from 'preact';

interface HatchProps {
  id: string;
  label: string;
  /** The shape that is hatched, with this fill. */
  shape: (fill: string) => VNode;
}

/** Hatching over a period that has not ended yet. */
export function Hatch({ id, label, shape }: HatchProps) {
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
      {shape(`url(#${id}-hatch)`)}
    </g>
  );
}
