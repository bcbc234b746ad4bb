import { UPRIGHT, type HeatLayout, type HeatMapOptions } from './heat-layout.ts';

interface HeatHeadsProps {
  layout: HeatLayout;
  options: HeatMapOptions;
}

/** The heads of the columns, upwards where they are longer than a column is wide. */
export function HeatHeads({ layout, options }: HeatHeadsProps) {
  const { left, top, cellWidth, isUpright, step } = layout;
  return (
    <g class="axis">
      <text x={left - 8} y={top - 6} text-anchor="end">
        {options.noteTitle}
      </text>
      {options.columns.map((column, i) => {
        const x = left + (i + 0.5) * cellWidth;
        if (isUpright) {
          return (
            <text transform={`translate(${x + 4} ${top - 6}) rotate(-90)`}>
              {column.length > UPRIGHT ? `${column.slice(0, UPRIGHT - 1)}…` : column}
            </text>
          );
        }
        return (
          i % step === 0 && (
            <text x={x} y={top - 6} text-anchor="middle">
              {column}
            </text>
          )
        );
      })}
    </g>
  );
}
