import type { RfmGridOptions } from './options.ts';
import type { Tile } from './regions.ts';
import { BOLD_CHARACTER, wrap } from './wrap.ts';

interface RfmTileProps {
  tile: Tile;
  width: number;
  height: number;
  /** Side of the square that stands for the customers. */
  side: number;
  options: RfmGridOptions;
}

/** Half of the gap between two regions; cells of one region touch. */
const GAP = 1.5;

/** One cell of the grid, merged with its neighbours of the same segment. */
export function RfmTile({ tile, width, height, side, options }: RfmTileProps) {
  const { left, right, above, below } = tile.joins;
  const x = tile.column * width;
  const y = tile.row * height;
  const [x1, x2] = [x + (left ? 0 : GAP), x + width - (right ? 0 : GAP)];
  const [y1, y2] = [y + (above ? 0 : GAP), y + height - (below ? 0 : GAP)];
  const name = options.name(tile.segment_id);
  const count = options.count(tile.customers);
  const lines =
    tile.labelSpan === 0
      ? []
      : wrap(name, tile.labelSpan * width - 12, BOLD_CHARACTER * (width < 80 ? 9.5 : 11.5));
  return (
    <g
      class={`segment ${tile.segment_id}`}
      onClick={() => {
        options.onSelect(tile.segment_id);
      }}
    >
      <title>{`${name}, R ${tile.r_score}, FM ${tile.fm_score}: ${count}`}</title>
      <rect class="tint" x={x1} y={y1} width={x2 - x1} height={y2 - y1} />
      <rect class="mark" x={x + width - side - 8} y={y + height - side - 8} width={side} height={side} />
      {lines.map((line, i) => (
        <text class="name" x={x + 8} y={y + 16 + i * 12}>
          {line}
        </text>
      ))}
      <text class="figure" x={x + 8} y={y + height - 9}>
        {count}
      </text>
    </g>
  );
}
