import type { ScalePoint } from 'd3-scale';
import type { MonthAreaOptions, MonthPoint } from './options.ts';

interface MonthPicksProps {
  points: readonly MonthPoint[];
  x: ScalePoint<string>;
  left: number;
  bottom: number;
  options: MonthAreaOptions;
}

/** A place around each month that says its value when it is pointed at. */
export function MonthPicks({ points, x, left, bottom, options }: MonthPicksProps) {
  const half = x.step() / 2;
  return (
    <>
      {points.map((point) => {
        const at = x(point.month) ?? 0;
        const from = Math.max(left, at - half);
        return (
          <rect class="pick" x={from} y={0} width={Math.min(options.width, at + half) - from} height={bottom}>
            <title>
              {`${options.month(point.month)}: ${options.count(point.customers)}`}
              {!point.is_complete && ` (${options.incomplete})`}
            </title>
          </rect>
        );
      })}
    </>
  );
}
