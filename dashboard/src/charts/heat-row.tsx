import { FIGURE, type HeatLayout, type HeatMapOptions, type HeatRow } from './heat-layout.ts';
import { BOLD_CHARACTER, wrap } from './wrap.ts';

interface HeatRowProps {
  row: HeatRow;
  y: number;
  layout: HeatLayout;
  options: HeatMapOptions;
}

/** A name, its note and its cells. */
export function HeatRowMarks({ row, y, layout, options }: HeatRowProps) {
  const { names, left, cellWidth, cellHeight } = layout;
  const { onSelect } = options;
  const middle = y + cellHeight / 2 + 4;
  const lines = wrap(row.name, names - 6, BOLD_CHARACTER * 11.5);
  return (
    <g class={onSelect === undefined ? '' : `segment ${row.id}`} onClick={() => onSelect?.(row.id)}>
      {onSelect !== undefined && (
        <rect class="row" x={0} y={y} width={options.width} height={cellHeight - 1} />
      )}
      {lines.slice(0, 2).map((line, i) => (
        <text class="name" x={0} y={middle + (lines.length > 1 ? i * 11 - 5 : 0)}>
          {line}
        </text>
      ))}
      <text class="quiet" x={left - 8} y={middle} text-anchor="end">
        {row.note}
      </text>
      {row.cells.map(
        (cell, i) =>
          cell !== null && (
            <g>
              <title>{cell.title}</title>
              <rect
                class={`heat ${(cell.strength ?? 0) < 0 ? 'below' : 'above'}`}
                x={left + i * cellWidth}
                y={y}
                width={Math.max(0, cellWidth - 1)}
                height={cellHeight - 1}
                fill-opacity={depth(cell.strength)}
              />
              {cell.figure.length * FIGURE + 2 <= cellWidth && (
                <text class="cell" x={left + (i + 0.5) * cellWidth} y={middle} text-anchor="middle">
                  {cell.figure}
                </text>
              )}
            </g>
          ),
      )}
    </g>
  );
}

/** Not so deep that a figure could not be read on it. */
function depth(strength: number | null): number {
  return strength === null ? 0 : 0.04 + 0.46 * Math.min(1, Math.abs(strength));
}
