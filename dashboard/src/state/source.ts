import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ApiClient, Query } from '../api/client.ts';
import type { Config } from '../api/config.ts';
import type { Growth, Metric, NotFed, Overview, Page, RunAnswer, Upload } from '../api/types.ts';
import { useAnswer, type Answer } from './use-answer.ts';
import type { Pulse } from './use-health.ts';

/** Where the page's data come from at this moment: the API, its health, and the run that is shown. */
export class Source {
  constructor(
    readonly api: ApiClient,
    readonly config: Config,
    readonly pulse: Pulse,
    private readonly chosenRun: string,
  ) {}

  /** The API answers and nothing was published yet. */
  get isFirstDay(): boolean {
    return this.pulse.health !== undefined && this.pulse.health.run_id == null;
  }

  /** The run to ask for. Asking by id, never by `current`, keeps two runs from mixing on one page. */
  get run(): string | undefined {
    return this.chosenRun === 'current' ? (this.pulse.health?.run_id ?? undefined) : this.chosenRun;
  }

  /** Changes whenever what depends on the run has to be loaded again. */
  get version(): string | undefined {
    return this.run === undefined ? undefined : `${this.run} ${this.pulse.recoveries}`;
  }
}

export const SourceContext = createContext<Source | undefined>(undefined);

export function useSource(): Source {
  const source = useContext(SourceContext);
  if (source === undefined) throw new Error('no source around');
  return source;
}

/** An answer about the shown run. */
export function useRunAnswer<T>(path: string, query: Query = {}): Answer<T> {
  const { api, run, version } = useSource();
  return useAnswer(`${path} ${JSON.stringify(query)}`, version, (signal) =>
    api.get<T>(path, { ...query, run }, signal),
  );
}

export type ElementAnswer<T extends RunAnswer> = Answer<T | NotFed>;

export const useOverview = (): ElementAnswer<Overview> => useRunAnswer('/v1/schemes/rfm/elements/overview');

export const useGrowth = (): ElementAnswer<Growth> => useRunAnswer('/v1/schemes/rfm/elements/growth');

export function useMetrics(): Answer<Page<Metric>> {
  const { api, pulse } = useSource();
  const version = pulse.health && `${pulse.health.version} ${pulse.recoveries}`;
  return useAnswer('metrics', version, (signal) => api.get('/v1/metrics', {}, signal));
}

/** The last uploads, asked for again at every beat: a refused file shows although no run follows it. */
export function useUploads(limit: number): Answer<Page<Upload>> {
  const { api, pulse } = useSource();
  const version = pulse.health && pulse.failure === undefined ? String(pulse.checkedAt) : undefined;
  return useAnswer('uploads', version, (signal) => api.get('/v1/uploads', { limit }, signal));
}
