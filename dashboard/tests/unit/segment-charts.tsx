import type { VNode } from 'preact';
import { divergingStacks } from '../../src/charts/diverging-stacks.tsx';
import { flowBands } from '../../src/charts/flow-bands.tsx';
import { flowLayout } from '../../src/charts/flow-layout.ts';
import { dotPlot } from '../../src/charts/dot-plot.tsx';
import { indexedLines } from '../../src/charts/indexed-lines.tsx';
import { liftBars } from '../../src/charts/lift-bars.tsx';
import { segmentBars } from '../../src/charts/segment-bars.tsx';
import { spendReturn } from '../../src/charts/spend-return.tsx';

const options = {
  id: 'c',
  width: 400,
  title: 'A title',
  description: 'A description',
  onSelect: () => undefined,
};
const name = '<b>New</b>';
const series = [
  { id: 'new', name },
  { id: 'loyal', name: 'Loyal' },
];
const dots = { id: 'm', name: 'Metric', ends: [3, 3] as const, written: String, average: null };
const none = { value: null, low: null, high: null };
const rows = [
  { ...dots, others: [3], dots: [{ value: 3, low: 2, high: 4 }, none] },
  { ...dots, name: '', others: [], dots: [none, none] },
];
const points = [
  { segment_id: 'new', name, spend: 0, back: 0, title: name },
  { segment_id: 'loyal', name: 'Loyal', spend: 10, back: -5, low: -20, high: 4, title: 'Loyal' },
];
const roi = { spendTitle: 'Spend', breakEven: 'break-even', written: String };
const stacks = [
  { name, negative: 3, neutral: 0, positive: 0, note: 'n' },
  { name: 'Nothing', negative: 0, neutral: 0, positive: 0, note: '' },
];
const tones = { negativeTitle: '-', neutralTitle: '0', positiveTitle: '+', written: String };
const lifts = [
  {
    first: name,
    second: 'Very long name of a product in a pair of products',
    lift: 0.4,
    written: '',
    note: '',
  },
];
const indices = [
  { month: '2025-12', is_complete: true, index: 100 },
  { month: '2026-01', is_complete: true, index: null },
  { month: '2026-02', is_complete: false, index: 0 },
];
const lines = [
  { id: 'new', name, points: indices },
  { id: 'loyal', name: 'Loyal', points: indices.map((point) => ({ ...point, index: null })) },
];
const months = { month: String, monthTick: String, incomplete: 'open', written: String };
const bars = [
  { segment_id: 'new', name, value: -3, low: -4, high: 1, note: 'n = 2' },
  { segment_id: 'loyal', name: 'Loyal', value: null },
];

const node = { id: 'a', name, colour: 'new', customers: 3 };
const flows = { fromTitle: 'then', toTitle: 'now', count: String };
const links = [
  { from: 'a', to: 'a', customers: 3 },
  { from: 'a', to: 'b', customers: 0 },
];
const flow = flowLayout([node], [node, { ...node, id: 'b', customers: 0 }], links);

/** The charts of segments, each with a name that looks like markup, and with values that are missing. */
export const SEGMENT_CHARTS: [string, VNode | null][] = [
  ['dotPlot', dotPlot(rows, { ...options, series, averageTitle: 'Total' })],
  ['spendReturn', spendReturn(points, { ...options, ...roi })],
  ['divergingStacks', divergingStacks(stacks, { ...options, ...tones })],
  ['liftBars', liftBars(lifts, options)],
  ['indexedLines', indexedLines(lines, { ...options, ...months })],
  ['flowBands', flowBands(flow, { ...options, ...flows })],
  ['segmentBars', segmentBars(bars, { ...options, average: 0, averageTitle: 'Total', written: String })],
  ['flowBands of nothing', flowBands(flowLayout([], [], []), { ...options, ...flows })],
  [
    'segmentBars of nothing',
    segmentBars([], { ...options, average: null, averageTitle: '', written: String }),
  ],
  ['dotPlot of nothing', dotPlot([], { ...options, series: [], averageTitle: '' })],
  ['spendReturn of nothing', spendReturn([], { ...options, ...roi })],
  ['divergingStacks of nothing', divergingStacks([], { ...options, ...tones })],
  ['indexedLines of nothing', indexedLines([], { ...options, ...months })],
];
