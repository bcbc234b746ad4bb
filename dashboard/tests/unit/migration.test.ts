import { describe, expect, it } from 'vitest';
import { flowLayout } from '../../src/charts/flow-layout.ts';
import { balancesOf, linksOf, nodesOf } from '../../src/migration/matrix.ts';
import { recordedCompany } from '../fake/company.ts';
import { migrationOf } from '../fake/migration.ts';
import { GROWTH } from '../fake/recorded.ts';

const migration = migrationOf(recordedCompany(), 'EARLIER');
const named = (places: typeof migration.from) =>
  nodesOf(
    places,
    GROWTH.segments,
    (segment) => segment.name,
    (state) => state,
  );
const layout = flowLayout(named(migration.from), named(migration.to), linksOf(migration));

describe('moves between two runs', () => {
  it('add up for each segment', () => {
    for (const { segment, before, joined, left, now } of balancesOf(migration, GROWTH.segments)) {
      expect([segment.segment_id, before + joined - left]).toEqual([segment.segment_id, now]);
      expect(joined).toBe(5);
      expect(left).toBe(segment.segment_id === 'dormant' ? 6 : 2);
    }
  });

  it('tell the segment that is called new from who was not there before', () => {
    const ids = layout.from.map((node) => node.id);
    expect(ids).toContain('segment/new');
    expect(ids.at(-1)).toBe('new');
    expect(layout.to.at(-1)).toMatchObject({ id: 'lost', customers: 4, colour: 'total' });
  });

  it('fill both ends of every node with bands, none over another', () => {
    for (const [side, nodes] of [
      ['from', layout.from],
      ['to', layout.to],
    ] as const) {
      for (const node of nodes) {
        const at = side === 'from' ? ('left' as const) : ('right' as const);
        let top = node.top;
        for (const link of layout.links.filter((one) => one[side] === node.id)) {
          expect(link[at]).toBeCloseTo(top);
          top += link.height;
        }
        expect(top).toBeCloseTo(node.top + node.height);
      }
    }
  });

  it('of nobody draw nothing', () => {
    expect(flowLayout([], [], [])).toMatchObject({ from: [], to: [], links: [] });
  });
});
