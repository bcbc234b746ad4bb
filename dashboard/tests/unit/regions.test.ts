import { describe, expect, it } from 'vitest';
import { tilesOf } from '../../src/charts/regions.ts';
import { OVERVIEW } from '../fake/recorded.ts';

const tiles = tilesOf(OVERVIEW.grid ?? []);
const labelled = tiles.filter((tile) => tile.labelSpan > 0);

describe('the regions of the grid', () => {
  it('have one label each, and a segment in two places has two', () => {
    const labels = labelled.map((tile) => tile.segment_id);
    expect(labels).toHaveLength(11);
    expect(labels.filter((segment) => segment === 'almost_lost')).toHaveLength(2);
    expect(new Set(labels).size).toBe(10);
  });

  it('put the label at the start of the widest row', () => {
    const dormant = labelled.find((tile) => tile.segment_id === 'dormant');
    expect([dormant?.r_score, dormant?.fm_score, dormant?.labelSpan]).toEqual([1, 3, 3]);
  });

  it('join cells of one segment and no others', () => {
    const champion = tiles.find((tile) => tile.r_score === 5 && tile.fm_score === 5);
    expect(champion?.joins).toEqual({ left: false, right: true, above: false, below: false });
  });
});
