import { describe, expect, it } from 'vitest';
import { parseSort, sorted, sortingBothWays } from '../../src/parts/sorting.ts';

describe('sorting', () => {
  it('leaves missing values last in both directions', () => {
    const rows = [3, null, 1];
    expect(sorted(rows, (row) => row, false, 'en')).toEqual([1, 3, null]);
    expect(sorted(rows, (row) => row, true, 'en')).toEqual([3, 1, null]);
  });

  it('follows the Polish alphabet in Polish', () => {
    expect(sorted(['żaba', 'łan', 'zorza', 'lis'], (row) => row, false, 'pl')).toEqual([
      'lis',
      'łan',
      'zorza',
      'żaba',
    ]);
  });

  it('starts figures from the largest and names from A, then turns round', () => {
    const { next } = sortingBothWays(parseSort('-revenue', 'rank'));
    expect([next('orders', false), next('name', true), next('revenue', false)]).toEqual([
      '-orders',
      'name',
      'revenue',
    ]);
  });
});
