import { describe, expect, it } from 'vitest';
import { fallsOf, type WaterfallStep } from '../../src/charts/waterfall-steps.ts';
import { strengthOf, type Differentiator } from '../../src/elements/characteristics-parts.ts';
import { cohortsOf, together, type CohortCell } from '../../src/elements/retention-parts.ts';

const cell = (cohort: string, months_since: number, active: number, is_complete = true): CohortCell => ({
  segment_id: 'total',
  cohort,
  months_since,
  is_complete,
  customers: 10,
  active,
  cohort_retention: active / 10,
});

describe('cohorts', () => {
  const cells = [
    cell('2026-02', 0, 10),
    cell('2026-02', 1, 9, false),
    cell('2026-01', 0, 10),
    cell('2026-01', 1, 4),
    cell('2026-01', 2, 2, false),
    { ...cell('2026-01', 1, 1), segment_id: 'loyal' },
  ];

  it('stand oldest first, a month that has not come yet without a cell', () => {
    const cohorts = cohortsOf(cells, 'total');
    expect(cohorts.map(({ cohort }) => cohort)).toEqual(['2026-01', '2026-02']);
    expect(cohorts[1]?.cells.map((month) => month?.active ?? null)).toEqual([9, null]);
  });

  it('are taken together over months that have ended only', () => {
    expect(together(cohortsOf(cells, 'total'), 1)).toEqual([
      { age: 1, customers: 10, active: 4, share: 0.4 },
    ]);
  });

  it('tell nothing where too few stand behind a share', () => {
    expect(together(cohortsOf(cells, 'total'), 11)).toEqual([]);
  });
});

describe('a waterfall', () => {
  it('takes each cost off what is left, and nothing for one that was not fed', () => {
    const steps: WaterfallStep[] = [
      { id: 'a', name: '', kind: 'sum', value: 10 },
      { id: 'b', name: '', kind: 'cost', value: 4 },
      { id: 'c', name: '', kind: 'cost', value: null },
      { id: 'd', name: '', kind: 'cost', value: 8 },
    ];
    expect(fallsOf(steps).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 6],
      [6, 6],
      [6, -2],
    ]);
  });
});

describe('the strength of a difference', () => {
  const trait = { direction: 'lower', kind: 'measure' } as Differentiator;

  it.each([
    ['cohens_d', -0.8, 'strong'],
    ['cohens_d', 0.5, 'medium'],
    ['cohens_d', 0.2, 'slight'],
    ['cohens_d', 0.19, undefined],
    ['cramers_v', 0.3, 'medium'],
    ['cramers_v', 0.09, undefined],
  ] as const)('of %s %d is %s', (effect, effect_size, strength) => {
    expect(strengthOf({ ...trait, effect, effect_size })).toBe(strength);
  });
});
