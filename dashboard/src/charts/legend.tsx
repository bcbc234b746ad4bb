import { SeriesMark } from './series-mark.tsx';
import { BOLD_CHARACTER } from './wrap.ts';

export interface LegendItem {
  id: string;
  name: string;
  x: number;
  y: number;
}

const LINE = 18;

/** Where the names of the series stand, one behind the other in as many lines as they need. */
export function legendOf(series: readonly { id: string; name: string }[], width: number): LegendItem[] {
  let [x, y] = [0, 12];
  return series.map(({ id, name }) => {
    const length = 18 + name.length * BOLD_CHARACTER * 11.5 + 14;
    if (x > 0 && x + length > width) [x, y] = [0, y + LINE];
    const item = { id, name, x, y };
    x += length;
    return item;
  });
}

interface LegendProps {
  items: readonly LegendItem[];
  onSelect: (segmentId: string) => void;
}

/** The series' marks and names; a click on one leads to its customers. */
export function Legend({ items, onSelect }: LegendProps) {
  return (
    <g>
      {items.map((item, i) => (
        <g
          class="leading"
          onClick={() => {
            onSelect(item.id);
          }}
        >
          <SeriesMark series={item} place={i} at={[item.x + 6, item.y - 4]} title={item.name} />
          <text class="name" x={item.x + 17} y={item.y}>
            {item.name}
          </text>
        </g>
      ))}
    </g>
  );
}
