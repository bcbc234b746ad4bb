import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { GridCell } from '../api/types.ts';
import { Canvas } from './canvas.tsx';
import type { RfmGridOptions } from './options.ts';
import { tilesOf } from './regions.ts';
import { RfmTile } from './rfm-tile.tsx';
import { ScoreAxes } from './score-axes.tsx';

const LEFT = 46;
const TOP = 34;

/** Scores as a grid, R down and FM across; a square's area is the number of customers. */
export function rfmGrid(cells: readonly GridCell[], options: RfmGridOptions) {
  const cellWidth = (options.width - LEFT) / 5;
  const cellHeight = Math.min(92, Math.max(68, cellWidth * 0.72));
  const side = scaleSqrt(
    [0, max(cells, (cell) => cell.customers) ?? 1],
    [0, Math.min(cellHeight - 36, cellWidth - 44)],
  );
  return (
    <Canvas options={options} height={TOP + 5 * cellHeight}>
      <ScoreAxes left={LEFT} top={TOP} cellWidth={cellWidth} cellHeight={cellHeight} options={options} />
      <g class={cellWidth < 80 ? 'narrow' : ''} transform={`translate(${LEFT} ${TOP})`}>
        {tilesOf(cells).map((tile) => (
          <RfmTile
            tile={tile}
            width={cellWidth}
            height={cellHeight}
            side={side(tile.customers)}
            options={options}
          />
        ))}
      </g>
    </Canvas>
  );
}
