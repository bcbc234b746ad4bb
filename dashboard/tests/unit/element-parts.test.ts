import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/api/types.ts';
import { placeLabels } from '../../src/charts/labels.ts';
import { axisEndOf, baseOf, peakOf, spreadOut } from '../../src/charts/indexed-series.ts';
import { standing, type Comparison } from '../../src/elements/comparison-parts.ts';
import { strongestPairs, type Pair } from '../../src/elements/cross-sell-parts.ts';
import { rankedCampaigns, type RoiCampaign } from '../../src/elements/roi-parts.ts';
import { answersOf, withIntervals, type Satisfaction } from '../../src/elements/satisfaction-parts.ts';
import { pinnedOf } from '../../src/elements/segment-pins.tsx';
import { parseTrigger, rankedPlays, type Strategies } from '../../src/api/plays.ts';
import { ANSWERS } from '../fake/answers.ts';
import { METRICS, recordedElement } from '../fake/recorded.ts';

function metric(id: string): Metric {
  const found = METRICS.find((known) => known.id === id);
  if (found === undefined) throw new Error(`the registry has no ${id}`);
  return found;
}

const figure = (low: number | null, high: number | null) => ({ value: 0.5, n: 10, low, high });

describe('the standing of a segment', () => {
  it('is better or worse only where its interval leaves all together out', () => {
    expect(standing(figure(0.4, 0.6), 0.5, metric('retention_rate'))).toBeUndefined();
    expect(standing(figure(0.4, 0.6), 0.3, metric('retention_rate'))).toBe('better');
    expect(standing(figure(0.4, 0.6), 0.7, metric('retention_rate'))).toBe('worse');
  });

  it('turns round where less is better', () => {
    expect(standing(figure(0.4, 0.6), 0.3, metric('churn_rate'))).toBe('worse');
  });

  it('is not told without an interval, without a total, and of a part of the whole', () => {
    expect(standing(figure(null, null), 0.3, metric('retention_rate'))).toBeUndefined();
    expect(standing(figure(0.4, 0.6), null, metric('retention_rate'))).toBeUndefined();
    expect(standing(figure(4, 6), 100, metric('incremental_margin'))).toBeUndefined();
  });
});

describe('pins', () => {
  const segments = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ segment_id: id, name: id, name_pl: id }));
  const ids = (pins: string[]) => pinnedOf(segments, pins, segments.slice(3)).map((one) => one.segment_id);

  it('put two to four segments side by side, in the order of the scheme', () => {
    expect(ids(['c', 'a'])).toEqual(['a', 'c']);
    expect(ids(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leave the choice to the page where fewer than two are known', () => {
    expect(ids(['a', '<b>', 'a'])).toEqual(['d', 'e']);
  });
});

describe('a trigger of the playbook', () => {
  it('is a comparison with a number or with all together', () => {
    expect(parseTrigger('recency_days_mean >= 1.5 x total')).toEqual({
      metric: 'recency_days_mean',
      operator: '>=',
      number: 1.5,
      isOfTotal: true,
    });
    expect(parseTrigger('orders<=0')).toMatchObject({ operator: '<=', number: 0, isOfTotal: false });
  });

  it('is nothing else', () => {
    expect(parseTrigger('orders = 0')).toBeUndefined();
    expect(parseTrigger('')).toBeUndefined();
  });
});

it('plays are ranked by what they are worth, those without a value and those that are settled last', () => {
  const worth = [null, 5, 7, 9].map((expected_value) => ({
    expected_value,
    status: expected_value === 9 ? 'done' : 'proposed',
  }));
  const body = { segments: [{ plays: worth.slice(0, 2) }, { plays: worth.slice(2) }] };
  const ranked = rankedPlays(body as unknown as Strategies);
  expect(ranked.map(({ play }) => play.expected_value)).toEqual([7, 5, null, 9]);
});

it('campaigns measured against a holdout come first', () => {
  const campaign = (name: string, margin: number | null, revenue: number | null, spend: number) =>
    ({
      name,
      incremental_margin: margin,
      attributed_revenue: revenue,
      campaign_spend: spend,
    }) as RoiCampaign;
  const ranked = rankedCampaigns([
    campaign('dear', null, null, 900),
    campaign('followed', null, 50, 1),
    campaign('cheap', null, null, 1),
    campaign('measured', -3, null, 1),
  ]);
  expect(ranked.map(({ name }) => name)).toEqual(['measured', 'followed', 'dear', 'cheap']);
});

it('two products are one pair, the surer way round', () => {
  const pair = (antecedent: string, consequent: string, confidence: number, lift_rank: number) =>
    ({ antecedent, consequent, confidence, lift_rank }) as Pair;
  const pairs = strongestPairs([pair('a', 'b', 0.2, 2), pair('c', 'd', 0.1, 3), pair('b', 'a', 0.4, 1)]);
  expect(pairs.map(({ antecedent }) => antecedent)).toEqual(['b', 'c']);
});

describe('names in a chart', () => {
  it('keep clear of each other and of the marks, or are left out', () => {
    const bounds = { left: 0, right: 200, top: 0, bottom: 100 };
    const marks = [50, 56, 50, 53, 51].map((x, i) => ({ x, y: 50 + i, name: 'Name' }));
    const labels = placeLabels(marks, 7, bounds);
    expect(labels[0]).not.toBeNull();
    expect(labels.filter((label) => label === null).length).toBeGreaterThan(0);
  });

  it('stand apart at the ends of lines, within the chart', () => {
    const heights = spreadOut([50, 51, 99, 100], 15, 10, 100);
    const inOrder = heights.toSorted((a, b) => a - b);
    expect(Math.max(...heights)).toBeLessThanOrEqual(100);
    expect(inOrder.slice(1).every((y, i) => y - (inOrder[i] ?? 0) >= 15)).toBe(true);
  });
});

describe('the month that a line starts from', () => {
  const months = (...values: (number | null)[]) =>
    values.map((value, i) => ({ month: `2024-0${i + 1}`, is_complete: i < values.length - 1, value }));

  it('is the first whole one with at least a tenth of the median, not a tiny first one', () => {
    expect(baseOf(months(3, null, 9, 90, 100, 120, 90, 2))).toMatchObject({ month: '2024-03', value: 9 });
    expect(baseOf(months(80, 100, 120, 90))).toMatchObject({ month: '2024-01', value: 80 });
  });

  it('is none where no whole month has a value', () => {
    expect(baseOf(months(0, null, 50))).toBeUndefined();
    expect(baseOf([])).toBeUndefined();
  });
});

describe('the answers to surveys', () => {
  const body = { ...recordedElement('satisfaction'), answers: ANSWERS } as Satisfaction;

  it('are those of each segment that gave any, all together last', () => {
    const rows = answersOf(body, 'nps');
    expect(rows.map((row) => row.segment_id)).toEqual(['champions', 'loyal', 'at_risk', 'dormant', 'total']);
    for (const { segment_id, negative, positive, n } of rows) {
      const known = [...body.segments, body.total].find((other) => other?.segment_id === segment_id);
      expect([segment_id, n]).toEqual([segment_id, known?.nps_n]);
      expect((100 * (positive - negative)) / n).toBeCloseTo(Number(known?.nps), 9);
    }
    expect(answersOf({ ...body, answers: [] }, 'nps')).toEqual([]);
  });

  it('have the intervals that the comparison knows', () => {
    const comparison = recordedElement('comparison') as Comparison;
    const [first] = withIntervals(body, comparison).segments;
    const known = comparison.segments.find((row) => row.segment_id === first?.segment_id)?.metrics.csat;
    expect([first?.csat_low, first?.csat_high]).toEqual([known?.low, known?.high]);
    expect(known?.low).toBeLessThan(Number(first?.csat));
  });
});

describe('the axis of several indexed lines', () => {
  const lineOf = (...indices: (number | null)[]) => ({
    id: 'new',
    name: 'New',
    points: indices.map((index, i) => ({ month: `2024-0${i + 1}`, is_complete: true, index })),
  });

  it('ends at the highest line that is not far above the others', () => {
    expect(axisEndOf([lineOf(100, 28_000), lineOf(100, 180), lineOf(100, 420)])).toBe(420);
    expect(axisEndOf([lineOf(100, 28_000), lineOf(100, 9_000), lineOf(100, 120)])).toBe(120);
  });

  it('holds every line where none is far above', () => {
    expect(axisEndOf([lineOf(100, 450), lineOf(100, 95)])).toBe(450);
    expect(axisEndOf([lineOf(100, 900)])).toBe(900);
    expect(axisEndOf([lineOf(20, null)])).toBe(100);
    expect(axisEndOf([])).toBe(100);
  });

  it('knows the month in which a line is highest', () => {
    expect(peakOf(lineOf(100, null, 300, 200))).toEqual({ month: '2024-03', index: 300 });
    expect(peakOf(lineOf(null))).toBeUndefined();
  });
});
