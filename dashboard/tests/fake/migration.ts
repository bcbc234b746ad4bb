import type { Company } from './company.ts';
import type { Migration, Place } from '../../src/migration/matrix.ts';
import { GROWTH } from './recorded.ts';

/** A run before the recorded one, of as many customers. */
export const EARLIER = {
  run_id: 'EARLIER',
  as_of: '2026-05-31T22:00:00Z',
  published_at: '2026-06-01T04:00:00Z',
  segments: GROWTH.runs?.[0]?.segments ?? [],
};

/** From each segment of the recorded run two customers came by the next one, and three were not there before. */
export function migrationOf({ run_id, as_of }: Company, fromRun: string): Migration {
  const segments = GROWTH.runs?.[0]?.segments ?? [];
  const cells = segments.flatMap(({ segment_id, customers }, i): Migration['cells'] => {
    const next = segments[(i + 1) % segments.length];
    const from = { from_state: 'segment', from_segment_id: segment_id } as const;
    return [
      { ...from, to_state: 'segment', to_segment_id: segment_id, customers: customers - 5 },
      { ...from, to_state: 'segment', to_segment_id: next?.segment_id ?? '', customers: 2 },
      {
        from_state: 'new',
        from_segment_id: 'new',
        to_state: 'segment',
        to_segment_id: segment_id,
        customers: 3,
      },
    ];
  });
  const lost: Migration['cells'] = [
    {
      from_state: 'segment',
      from_segment_id: 'dormant',
      to_state: 'lost',
      to_segment_id: 'lost',
      customers: 4,
    },
  ];
  const all = [...cells, ...lost];
  return {
    run_id,
    as_of,
    scheme: 'rfm',
    from_run: fromRun,
    to_run: run_id,
    from: all.map((cell): Place => ({
      state: cell.from_state,
      segment_id: cell.from_segment_id,
      customers: cell.customers,
    })),
    to: all.map((cell): Place => ({
      state: cell.to_state,
      segment_id: cell.to_segment_id,
      customers: cell.customers,
    })),
    cells: all,
  };
}
