import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';

const SHAPES = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle];

interface SeriesMarkProps {
  series: { id: string; name: string } | undefined;
  /** Place among the series: each has a shape of its own. */
  place: number;
  /** Null draws nothing. */
  at: readonly [number, number] | null;
  /** Ends of the interval, across. */
  interval?: readonly [number, number] | null;
  title: string;
}

/** A series' mark in its colour and shape. */
export function SeriesMark({ series, place, at, interval = null, title }: SeriesMarkProps) {
  const shape = SHAPES[place % SHAPES.length] ?? symbolCircle;
  if (at === null || series === undefined) return null;
  return (
    <g class={`segment ${series.id}`}>
      <title>{`${series.name}, ${title}`}</title>
      {interval !== null && <path class="edge" d={`M${interval[0]} ${at[1]}H${interval[1]}`} />}
      <path class="mark dot" transform={`translate(${at[0]} ${at[1]})`} d={symbol(shape, 62)() ?? ''} />
    </g>
  );
}
