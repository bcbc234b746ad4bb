import type { PlacedLabel } from './labels.ts';

export interface SpendPoint {
  segment_id: string;
  name: string;
  spend: number;
  back: number;
  /** Ends of the 95 % interval of what came back, where there is one. */
  low?: number | null;
  high?: number | null;
  /** Said when it is pointed at. */
  title: string;
}

interface SpendMarkProps {
  point: SpendPoint;
  x: number;
  y: (back: number) => number;
  /** Null where there is no room for the name. */
  label: PlacedLabel | null;
  onSelect: (segmentId: string) => void;
}

/** A segment's mark with its interval and, where there is room, its name. */
export function SpendMark({ point, x, y, label, onSelect }: SpendMarkProps) {
  return (
    <g
      class={`segment leading ${point.segment_id}`}
      onClick={() => {
        onSelect(point.segment_id);
      }}
    >
      <title>{point.title}</title>
      {point.low != null && point.high != null && (
        <path class="edge" d={`M${x} ${y(point.low)}V${y(point.high)}`} />
      )}
      <circle class="mark dot" cx={x} cy={y(point.back)} r={5} />
      {label !== null && (
        <text class="figure quiet" x={label.x} y={label.y} text-anchor={label.anchor}>
          {point.name}
        </text>
      )}
    </g>
  );
}
