import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Canvas } from './canvas.tsx';
import type { SharePairsOptions } from './options.ts';
import { ShareRow, type SharePair } from './share-row.tsx';
import { BOLD_CHARACTER } from './wrap.ts';

const TOP = 24;
const FIGURE = 46;
/** What a name leaves of the largest bar, however long it is. */
const SHORTEST = 24;
/** Beside a name, on both sides. */
const AROUND = 16;
const CHARACTER = BOLD_CHARACTER * 11.5;

/** Two bars a segment back to back: its share of customers to the left, of revenue to the right. */
export function sharePairs(pairs: readonly SharePair[], options: SharePairsOptions) {
  const longest = max(pairs, (pair) => pair.name.length) ?? 0;
  const room = options.width - 2 * (FIGURE + SHORTEST);
  const letters = Math.max(1, Math.min(longest, Math.floor((room - AROUND) / CHARACTER)));
  const name = Math.min(Math.max(96, letters * CHARACTER + AROUND), room);
  const row = options.width < 480 ? 30 : 38;
  const [left, right] = [options.width / 2 - name / 2, options.width / 2 + name / 2];
  const largest = max(pairs, (pair) => Math.max(pair.customers ?? 0, pair.revenue ?? 0)) ?? 0;
  const length = scaleLinear([0, largest || 1], [0, left - FIGURE]);
  return (
    <Canvas options={options} height={TOP + pairs.length * row}>
      <g class="axis">
        <text x={left} y={12} text-anchor="end">
          {options.customersTitle}
        </text>
        <text x={right} y={12}>
          {options.revenueTitle}
        </text>
      </g>
      {pairs.map((pair, i) => (
        <ShareRow
          pair={pair}
          y={TOP + i * row}
          height={row}
          ends={[left, right]}
          letters={letters}
          length={length}
          options={options}
        />
      ))}
    </Canvas>
  );
}
