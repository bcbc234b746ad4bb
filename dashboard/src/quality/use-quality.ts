import type { Query } from '../api/request-address.ts';
import { useSource } from '../state/source.ts';
import { useAnswer, type Answer } from '../state/use-answer.ts';

/** An answer about uploads, asked for again when one came or went on, or a run was published. */
export function useQualityAnswer<T>(path: string, query: Query = {}): Answer<T> {
  const { api, pulse, activity } = useSource();
  const states = activity?.uploads.map(({ upload_id, status, settled_by }) => [
    upload_id,
    status,
    settled_by,
  ]);
  const version = states && JSON.stringify([pulse.recoveries, pulse.health?.run_id, states]);
  return useAnswer(`${path} ${JSON.stringify(query)}`, version, (signal) => api.get<T>(path, query, signal));
}
