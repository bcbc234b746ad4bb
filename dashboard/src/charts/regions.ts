import type { GridCell } from '../api/types.ts';

/** A cell of the R x FM grid with what a drawing needs to merge it with its neighbours of the same segment. */
export interface Tile extends GridCell {
  /** Position from the top left: R 5 is row 0, FM 5 is column 0. */
  row: number;
  column: number;
  joins: { left: boolean; right: boolean; above: boolean; below: boolean };
  /** How many columns the segment's name may use when it starts in this cell; 0 where it does not start. */
  labelSpan: number;
}

/** Lays the cells out and gives each connected region of a segment one label, at the start of its widest row. */
export function tilesOf(cells: readonly GridCell[]): Tile[] {
  const at = new Map(cells.map((cell) => [`${5 - cell.r_score},${5 - cell.fm_score}`, cell]));
  const same = (cell: GridCell, row: number, column: number) =>
    at.get(`${row},${column}`)?.segment_id === cell.segment_id;
  const tiles = cells.map((cell): Tile => {
    const [row, column] = [5 - cell.r_score, 5 - cell.fm_score];
    return {
      ...cell,
      row,
      column,
      joins: {
        left: same(cell, row, column - 1),
        right: same(cell, row, column + 1),
        above: same(cell, row - 1, column),
        below: same(cell, row + 1, column),
      },
      labelSpan: 0,
    };
  });
  for (const region of connected(tiles)) {
    const starts = region
      .filter((tile) => !tile.joins.left)
      .map((tile) => ({ tile, span: spanFrom(tile, region) }));
    starts.sort((a, b) => b.span - a.span || a.tile.row - b.tile.row);
    const first = starts[0];
    if (first !== undefined) first.tile.labelSpan = first.span;
  }
  return tiles;
}

function spanFrom(tile: Tile, region: readonly Tile[]): number {
  const next = region.find((other) => other.row === tile.row && other.column === tile.column + 1);
  return next === undefined ? 1 : 1 + spanFrom(next, region);
}

function connected(tiles: readonly Tile[]): Tile[][] {
  const left = new Set(tiles);
  const regions: Tile[][] = [];
  for (const start of tiles) {
    if (!left.delete(start)) continue;
    const region = [start];
    for (const tile of region) {
      for (const other of [...left]) {
        const adjacent = Math.abs(other.row - tile.row) + Math.abs(other.column - tile.column) === 1;
        if (adjacent && other.segment_id === tile.segment_id) {
          left.delete(other);
          region.push(other);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}
