import type { Named } from '../api/types.ts';
import type { FlowLink, FlowNode } from '../charts/flow-layout.ts';

/** Where customers are in a run; `new`, `lost` and `erased` are those that only one of the two runs has. */
export interface Place {
  state: 'segment' | 'new' | 'lost' | 'erased';
  segment_id: string;
  customers: number;
}

/** How customers moved between the segments of two runs. */
export interface Migration {
  run_id: string;
  as_of: string;
  scheme: string;
  /** Null in the first run. */
  from_run: string | null;
  to_run: string;
  from: Place[];
  to: Place[];
  cells: {
    from_state: Place['state'];
    from_segment_id: string;
    to_state: Place['state'];
    to_segment_id: string;
    customers: number;
  }[];
}

export type Outside = Exclude<Place['state'], 'segment'>;

/** What became of one segment; `before + joined - left = now`. */
export interface Balance {
  segment: Named;
  before: number;
  joined: number;
  left: number;
  now: number;
}

const OUTSIDE: readonly Outside[] = ['new', 'lost', 'erased'];

const keyOf = (state: Place['state'], segmentId: string) =>
  state === 'segment' ? `segment/${segmentId}` : state;

export const linksOf = ({ cells }: Migration): FlowLink[] =>
  cells.map((cell) => ({
    from: keyOf(cell.from_state, cell.from_segment_id),
    to: keyOf(cell.to_state, cell.to_segment_id),
    customers: cell.customers,
  }));

/** The places of one run in the order of the segments, who is in none of them last; empty ones are left out. */
export function nodesOf(
  places: readonly Place[],
  segments: readonly Named[],
  nameOf: (segment: Named) => string,
  outside: (state: Outside) => string,
): FlowNode[] {
  const inside = segments.map((segment) => ({
    id: keyOf('segment', segment.segment_id),
    name: nameOf(segment),
    colour: segment.segment_id,
  }));
  const none = OUTSIDE.map((state) => ({ id: keyOf(state, ''), name: outside(state), colour: 'total' }));
  return [...inside, ...none]
    .map((node) => ({ ...node, customers: customersAt(places, node.id) }))
    .filter((node) => node.customers > 0);
}

export function balancesOf(migration: Migration, segments: readonly Named[]): Balance[] {
  const links = linksOf(migration);
  return segments.map((segment) => {
    const id = keyOf('segment', segment.segment_id);
    const [before, now] = [customersAt(migration.from, id), customersAt(migration.to, id)];
    const stayed = links.find((link) => link.from === id && link.to === id)?.customers ?? 0;
    return { segment, before, joined: now - stayed, left: before - stayed, now };
  });
}

function customersAt(places: readonly Place[], id: string): number {
  return places
    .filter((place) => keyOf(place.state, place.segment_id) === id)
    .reduce((sum, place) => sum + place.customers, 0);
}
