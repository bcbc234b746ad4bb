import type { RfmGridOptions } from './options.ts';

interface ScoreAxesProps {
  left: number;
  top: number;
  cellWidth: number;
  cellHeight: number;
  options: RfmGridOptions;
}

/** The scores 5 to 1 down and across, and in words where they lead. */
export function ScoreAxes({ left, top, cellWidth, cellHeight, options }: ScoreAxesProps) {
  const upward = (y: number) => `translate(11 ${y}) rotate(-90)`;
  return (
    <g class="axis">
      {[5, 4, 3, 2, 1].map((score, i) => (
        <>
          <text x={left - 7} y={top + (i + 0.5) * cellHeight + 4} text-anchor="end">
            {i === 0 ? `R ${score}` : score}
          </text>
          <text x={left + (i + 0.5) * cellWidth} y={top - 7} text-anchor="middle">
            {i === 0 ? `FM ${score}` : score}
          </text>
        </>
      ))}
      <text x={left} y={11}>{`← ${options.much}`}</text>
      <text x={options.width} y={11} text-anchor="end">{`${options.little} →`}</text>
      <text transform={upward(top)} text-anchor="end">{`${options.recent} →`}</text>
      <text transform={upward(top + 5 * cellHeight)}>{`← ${options.longAgo}`}</text>
    </g>
  );
}
