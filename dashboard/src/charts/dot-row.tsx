import type { ScaleLinear } from 'd3-scale';
import type { DotRow } from './dot-data.ts';
import { SeriesMark } from './series-mark.tsx';

interface DotRowProps {
  row: DotRow;
  lines: readonly string[];
  y: number;
  height: number;
  x: ScaleLinear<number, number>;
  series: readonly { id: string; name: string }[];
  /** The ends of the scale are written below it. */
  isNarrow: boolean;
}

/** A metric's name, its scale with all segments as ticks, and a mark with its interval for each series. */
export function DotRowMarks({ row, lines, y, height, x, series, isNarrow }: DotRowProps) {
  const [from = 0, to = 0] = x.range();
  const middle = y + height / 2 - (isNarrow ? 7 : 0);
  const endsAt = isNarrow ? y + height - 4 : middle + 4;
  const at = (i: number) => middle + (i - (series.length - 1) / 2) * 6;
  return (
    <g>
      {lines.map((line, i) => (
        <text x={0} y={middle + 4 + (i - (lines.length - 1) / 2) * 12}>
          {line}
        </text>
      ))}
      <text
        class="quiet"
        x={isNarrow ? from - 5 : from - 9}
        y={endsAt}
        text-anchor={isNarrow ? 'start' : 'end'}
      >
        {row.written(row.ends[0])}
      </text>
      <text class="quiet" x={isNarrow ? to + 5 : to + 9} y={endsAt} text-anchor={isNarrow ? 'end' : 'start'}>
        {row.written(row.ends[1])}
      </text>
      <line class="rule" x1={from} x2={to} y1={middle} y2={middle} />
      <path class="tick" d={row.others.map((value) => `M${x(value)} ${middle - 4}v8`).join('')} />
      {row.average !== null && (
        <line class="average" x1={x(row.average)} x2={x(row.average)} y1={y + 3} y2={2 * middle - y - 3} />
      )}
      {row.dots.map((dot, i) => (
        <SeriesMark
          series={series[i]}
          place={i}
          at={dot.value === null ? null : [x(dot.value), at(i)]}
          interval={dot.low === null || dot.high === null ? null : [x(dot.low), x(dot.high)]}
          title={`${row.name}: ${row.written(dot.value)}`}
        />
      ))}
    </g>
  );
}
