import { Canvas } from './canvas.tsx';
import { Hatch } from './hatch.tsx';
import { HeatHeads } from './heat-heads.tsx';
import { heatLayout, type HeatMapOptions, type HeatRow } from './heat-layout.ts';
import { HeatRowMarks } from './heat-row.tsx';

/** Rows by columns, the depth of a cell its value; what has not ended is hatched, what has no value stays empty. */
export function heatMap(rows: readonly HeatRow[], options: HeatMapOptions) {
  const layout = heatLayout(rows, options);
  const { left, top, cellWidth, cellHeight } = layout;
  const yOf = (i: number) => top + i * cellHeight + (rows[i]?.isTotal === true ? 6 : 0);
  const open = rows.flatMap((row, i) =>
    row.cells.flatMap((cell, j) =>
      cell?.isOpen === true
        ? [`M${left + j * cellWidth} ${yOf(i)}h${cellWidth - 1}v${cellHeight - 1}h${1 - cellWidth}z`]
        : [],
    ),
  );
  return (
    <Canvas options={options} height={top + rows.length * cellHeight + 8}>
      <HeatHeads layout={layout} options={options} />
      {rows.map((row, i) => (
        <HeatRowMarks row={row} y={yOf(i)} layout={layout} options={options} />
      ))}
      {open.length > 0 && (
        <Hatch
          id={options.id}
          label={options.incomplete}
          shape={(fill) => <path class="over" d={open.join('')} fill={fill} />}
        />
      )}
    </Canvas>
  );
}
