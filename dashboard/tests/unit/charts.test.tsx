import { render } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { ageLines } from '../../src/charts/age-lines.tsx';
import { amountBars } from '../../src/charts/amount-bars.tsx';
import { gapColumns } from '../../src/charts/gap-columns.tsx';
import { heatMap } from '../../src/charts/heat-map.tsx';
import { indexBars } from '../../src/charts/index-bars.tsx';
import { joinedLeft } from '../../src/charts/joined-left.tsx';
import { monthArea } from '../../src/charts/month-area.tsx';
import { payback } from '../../src/charts/payback.tsx';
import { rfmGrid } from '../../src/charts/rfm-grid.tsx';
import { sharePairs } from '../../src/charts/share-pairs.tsx';
import { waterfall } from '../../src/charts/waterfall.tsx';
import type { WaterfallStep } from '../../src/charts/waterfall-steps.ts';
import { OVERVIEW } from '../fake/recorded.ts';
import { SEGMENT_CHARTS } from './segment-charts.tsx';

const options = {
  id: 'c',
  width: 400,
  height: 200,
  title: 'A title',
  description: 'A description',
  onSelect: () => undefined,
};
const months = ['2026-01', '2026-02'].map((month, i) => ({
  month,
  is_complete: i === 0,
  customers: 10 * i,
  joined: 2,
  left: null,
}));
const texts = {
  joined: '+',
  left: '-',
  count: String,
  incomplete: 'open',
  month: String,
  monthTick: String,
};
const words = { name: String, count: String, recent: '', longAgo: '', much: '', little: '' };
const pairs = [{ segment_id: 'new', name: '<b>New</b>', customers: 1, revenue: -0.1 }];
const shares = { customersTitle: '', revenueTitle: '', share: String };

const ages = [
  { name: '<b>New</b>', isPale: false, points: [{ age: 1, share: 0, title: '' }] },
  { name: 'before', isPale: true, points: [] },
];
const heat = [
  {
    id: 'new',
    name: '<b>New</b>',
    note: '9',
    cells: [
      { strength: null, figure: '', title: '' },
      { strength: -2, figure: '100', title: '', isOpen: true },
    ],
  },
  { id: 'all', name: 'All', note: '', cells: [null, null], isTotal: true },
];
const heads = { columns: ['<i>A long head of a column</i>', 'B'], noteTitle: 'n', incomplete: 'open' };

const steps: WaterfallStep[] = [
  { id: 'revenue', name: '<b>New</b>', kind: 'sum', value: 10 },
  { id: 'cost', name: 'Cost', kind: 'cost', value: 30 },
  { id: 'other', name: 'Other', kind: 'cost', value: null },
  { id: 'rest', name: 'Rest', kind: 'sum', value: -20 },
];
const falls = { colour: 'total', written: String, notFed: 'not fed' };
const paybacks = [
  { segment_id: 'new', name: '<b>New</b>', cost: 60, value: -5, times: -0.1 },
  { segment_id: 'loyal', name: 'Loyal', cost: 60, value: 20, times: 0.3 },
  { segment_id: 'none', name: 'None', cost: null, value: null, times: null },
];
const costs = { costTitle: 'Cost', valueTitle: 'Value', written: String, times: String };

const amounts = [
  { id: 'a', name: '<b>New</b>', note: '2', amount: 10, weighted: null, isOverdue: true },
  { id: 'b', name: 'B', note: '1', amount: -5, weighted: -1 },
  { id: 'c', name: 'C', note: '1', amount: 5, weighted: 5 },
];
const deals = { colour: 'total', written: String, overdue: 'late' };

const gaps = [
  { id: '1', name: '<b>New</b>', share: 0, average: 0.5, title: '' },
  { id: '2', name: '8+', share: 1, average: null, title: '' },
];
const days = { unit: 'days', colour: 'total', share: String };

const groups = [
  {
    name: 'Country',
    bars: [
      { name: '<b>New</b>', index: 900, title: '' },
      { name: 'B', index: 0, title: '' },
    ],
  },
  { name: 'Age', bars: [] },
];
const indices = { colour: 'new', averageTitle: 'all', written: String };

const drawn = (chart: VNode | null) => render(<>{chart}</>);

const CHARTS: [string, VNode | null][] = [
  ['joinedLeft', joinedLeft(months, { ...options, ...texts })],
  ['monthArea', monthArea(months, { ...options, ...texts, ceiling: 0, colour: 'new', hasAxis: true })],
  [
    'rfmGrid',
    rfmGrid(
      (OVERVIEW.grid ?? []).map((cell) => ({ ...cell, customers: 0 })),
      { ...options, ...words },
    ),
  ],
  ['sharePairs', sharePairs(pairs, { ...options, ...shares })],
  [
    'sharePairs of a long name',
    sharePairs(
      pairs.map((pair) => ({ ...pair, name: 'x'.repeat(300) })),
      { ...options, ...shares },
    ),
  ],
  ['ageLines', ageLines(ages, { ...options, ageTitle: '', colour: 'total', share: String })],
  ['heatMap', heatMap(heat, { ...options, ...heads })],
  ['waterfall', waterfall(steps, { ...options, ...falls })],
  ['waterfall of nothing', waterfall([], { ...options, ...falls })],
  ['payback', payback(paybacks, { ...options, ...costs })],
  ['payback of nothing', payback(paybacks.slice(2), { ...options, ...costs })],
  ['amountBars', amountBars(amounts, { ...options, ...deals })],
  ['amountBars of nothing', amountBars([], { ...options, ...deals })],
  ['gapColumns', gapColumns(gaps, { ...options, ...days })],
  ['gapColumns of nothing', gapColumns([], { ...options, ...days })],
  ['indexBars', indexBars(groups, { ...options, ...indices })],
  ['indexBars in two columns', indexBars(groups, { ...options, ...indices, width: 1200 })],
  ['heatMap without columns', heatMap([], { ...options, ...heads, columns: [] })],
  ...SEGMENT_CHARTS,
];

describe.each(CHARTS)('%s', (_, chart) => {
  const svg = drawn(chart);

  it('is one image with a name and a description', () => {
    expect(svg).toContain('role="img" aria-labelledby="c-title c-desc"');
    expect(svg).toContain('<title id="c-title">A title</title><desc id="c-desc">A description</desc>');
  });

  it('draws only finite, never negative sizes', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).not.toMatch(/(width|height|r)="-/);
  });
});

describe('charts', () => {
  it('hatch the month that has not ended', () => {
    expect(drawn(CHARTS[0]?.[1] ?? null).match(/<pattern/g)).toHaveLength(1);
    expect(drawn(CHARTS[1]?.[1] ?? null).match(/<pattern/g)).toHaveLength(1);
  });

  it('leave the place of a missing value empty, and the whole cells of what is missing away', () => {
    const svg = drawn(heatMap(heat, { ...options, ...heads }));
    expect(svg.match(/fill-opacity="[^"]*"/g)).toEqual(['fill-opacity="0"', 'fill-opacity="0.5"']);
    expect(svg.match(/<pattern/g)).toHaveLength(1);
  });

  it('hatch what is past its date, and fill no bar where no probability is known', () => {
    const svg = drawn(amountBars(amounts, { ...options, ...deals }));
    expect(svg.match(/<pattern/g)).toHaveLength(1);
    expect(svg.match(/class="mark"/g)).toHaveLength(2);
  });

  it('say what was not fed, and draw no bar for it', () => {
    const svg = drawn(waterfall(steps, { ...options, ...falls }));
    expect(svg.match(/<rect/g)).toHaveLength(3);
    expect(svg).toContain('>not fed<');
  });

  it('dash the way from a cost to a lesser value, and draw no mark for what is not above zero', () => {
    const svg = drawn(payback(paybacks, { ...options, ...costs }));
    expect(svg.match(/class="span short"/g)).toHaveLength(1);
    expect(svg.match(/class="end value"/g)).toHaveLength(2);
  });

  it('keep a name whole that has room, whatever its length', () => {
    for (let length = 1; length <= 30; length++) {
      const named = pairs.map((pair) => ({ ...pair, name: 'x'.repeat(length) }));
      const svg = drawn(sharePairs(named, { ...options, ...shares, width: 600 }));
      expect(svg).toContain(`>${'x'.repeat(length)}<`);
      expect(svg).not.toContain('…');
    }
  });

  it('write names as text', () => {
    for (const name of [
      'sharePairs',
      'ageLines',
      'heatMap',
      'waterfall',
      'payback',
      'amountBars',
      'gapColumns',
    ]) {
      expect(drawn(CHARTS.find(([chart]) => chart === name)?.[1] ?? null)).toContain('&lt;b>New&lt;/b>');
    }
    for (const [, chart] of SEGMENT_CHARTS.slice(0, 7)) expect(drawn(chart)).toContain('&lt;b>New&lt;/b>');
  });
});
