import type { ScaleLinear, ScalePoint } from 'd3-scale';
import { spreadOut, type IndexedLinesOptions, type IndexedSeries } from './indexed-series.ts';
import { SeriesMark } from './series-mark.tsx';

interface IndexedEndsProps {
  series: readonly IndexedSeries[];
  x: ScalePoint<string>;
  y: ScaleLinear<number, number>;
  /** Where the names begin. */
  left: number;
  bottom: number;
  options: IndexedLinesOptions;
}

/** Each line's last mark, and beside it its name and its last index. */
export function IndexedEnds({ series, x, y, left, bottom, options }: IndexedEndsProps) {
  const ends = series.map(({ points }) => points.findLast((point) => point.index !== null));
  const heights = spreadOut(
    ends.map((end) => y(end?.index ?? 0)),
    15,
    10,
    bottom,
  );
  return (
    <>
      {series.map((one, i) => {
        const end = ends[i];
        if (end === undefined) return null;
        const at = heights[i] ?? 0;
        return (
          <g class={`segment ${one.id}`}>
            <SeriesMark
              series={one}
              place={i}
              at={[x(end.month) ?? 0, y(end.index ?? 0)]}
              title={options.written(end.index)}
            />
            <SeriesMark series={one} place={i} at={[left + 4, at]} title={options.written(end.index)} />
            <text class="name" x={left + 14} y={at + 4}>
              {`${one.name} ${options.written(end.index)}`}
            </text>
          </g>
        );
      })}
    </>
  );
}
