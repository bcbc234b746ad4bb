import type { ScalePoint } from 'd3-scale';
import { Hatch } from './hatch.tsx';
import type { IndexedLinesOptions, IndexedSeries } from './indexed-series.ts';

interface IndexedPicksProps {
  series: readonly IndexedSeries[];
  x: ScalePoint<string>;
  bottom: number;
  options: IndexedLinesOptions;
}

/** A place around each month that says every line's index; the month that has not ended is hatched. */
export function IndexedPicks({ series, x, bottom, options }: IndexedPicksProps) {
  const half = x.step() / 2;
  const points = series[0]?.points ?? [];
  const open = points.find((point) => !point.is_complete);
  return (
    <>
      {open !== undefined && (
        <Hatch
          id={options.id}
          label={options.incomplete}
          shape={(fill) => (
            <rect x={(x(open.month) ?? 0) - half} y={12} width={half} height={bottom - 12} fill={fill} />
          )}
        />
      )}
      {points.map((point, i) => (
        <rect class="pick" x={(x(point.month) ?? 0) - half} y={0} width={2 * half} height={bottom}>
          <title>
            {[
              options.month(point.month),
              ...series.map(({ name, points }) => `${name} ${options.written(points[i]?.index ?? null)}`),
              ...(point.is_complete ? [] : [options.incomplete]),
            ].join('\n')}
          </title>
        </rect>
      ))}
    </>
  );
}
