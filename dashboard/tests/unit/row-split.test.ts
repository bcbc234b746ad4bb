import { describe, expect, it } from 'vitest';
import { stretches } from '../../src/charts/row-split.tsx';

const split = (rows_accepted: number, rows_duplicate: number, rows_quarantined: number) =>
  stretches({ rows: { rows_accepted, rows_duplicate, rows_quarantined } }, 1_000);

describe('the bar of rows', () => {
  it('is filled in proportion', () => {
    expect(split(50, 25, 25)).toEqual([
      { part: 'accepted', from: 0, width: 500 },
      { part: 'duplicate', from: 500, width: 250 },
      { part: 'quarantined', from: 750, width: 250 },
    ]);
  });

  it('shows one refused row of a million, and never more than the bar', () => {
    const parts = split(999_999, 0, 1);
    expect(parts.map(({ part }) => part)).toEqual(['accepted', 'quarantined']);
    expect(parts[1]?.width).toBeGreaterThan(3);
    expect((parts[1]?.from ?? 0) + (parts[1]?.width ?? 0)).toBeCloseTo(1_000);
  });

  it('is empty without rows', () => {
    expect(split(0, 0, 0)).toEqual([]);
  });
});
