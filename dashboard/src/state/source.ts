import { createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { firstMetrics, METRICS_QUERY } from '../ahead/first-questions.ts';
import type { ApiClient } from '../api/client.ts';
import type { Config } from '../api/config.ts';
import type { Query } from '../api/request-address.ts';
import type { Growth, Metric, NotFed, Overview, Page, RunAnswer } from '../api/types.ts';
import type { Address, ElementName } from './address.ts';
import { elementPath, elementQuery } from './element-query.ts';
import { useAddress } from './use-address.ts';
import type { Activity } from './use-activity.ts';
import { useAnswer, type Answer } from './use-answer.ts';
import type { Pulse } from './use-health.ts';

/** Where the page's data come from at this moment: the API, its health, what it is at, and the run that is shown. */
export class Source {
  constructor(
    readonly api: ApiClient,
    readonly config: Config,
    readonly pulse: Pulse,
    /** Undefined until it is known. */
    readonly activity: Activity | undefined,
    readonly registry: Answer<Page<Metric>>,
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
  const ofRun = { ...query, run };
  return useAnswer(
    `${path} ${JSON.stringify(query)}`,
    version,
    (signal) => api.get<T>(path, ofRun, signal),
    () => api.early(path, ofRun),
  );
}

export type ElementAnswer<T extends RunAnswer> = Answer<T | NotFed>;

/** An element of the chosen scheme, in the chosen months; on its own page of the chosen customers. */
export function useElement<T extends RunAnswer>(element: ElementName, query: Query = {}): ElementAnswer<T> {
  const { address } = useAddress();
  return useRunAnswer(elementPath(address, element), { ...elementQuery(address, element), ...query });
}

export const useOverview = (): ElementAnswer<Overview> => useElement('overview');

export const useGrowth = (): ElementAnswer<Growth> => useElement('growth');

/**
 * What every figure is called and means: the product's own, the same for every run. The home page begins with what it
 * names; the rest follows when it is drawn.
 */
export function useRegistry(api: ApiClient, pulse: Pulse, address: Address): Answer<Page<Metric>> {
  const version = pulse.health && `${pulse.health.version} ${pulse.recoveries}`;
  const [opened] = useState(address);
  const isPart = opened.page === 'home';
  const ask = (query: Query) =>
    [
      (signal: AbortSignal) => api.get<Page<Metric>>('/v1/metrics', query, signal),
      () => api.early('/v1/metrics', query),
    ] as const;
  const first = useAnswer('metrics', version, ...ask(firstMetrics(opened)));
  const isDrawn = first.value !== undefined || address.page !== opened.page;
  const rest = useAnswer('all metrics', isPart && isDrawn ? version : undefined, ...ask(METRICS_QUERY));
  return rest.value === undefined && (!isPart || address.page === 'home') ? first : rest;
}

/** The metrics of an element in the order of the registry; empty until it is known. */
export function useMetrics(element: string): readonly Metric[] {
  const items = useSource().registry.value?.items;
  return useMemo(() => items?.filter((metric) => metric.elements.includes(element)) ?? [], [items, element]);
}
