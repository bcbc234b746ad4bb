import type { Config } from '../api/config.ts';
import { requestAddress, type Query } from '../api/request-address.ts';
import type { Health, RunAnswer } from '../api/types.ts';
import { readSession, type SessionStore } from '../sign-in/session.ts';
import { ELEMENTS, type Address, type ElementName } from '../state/address.ts';
import { elementPath, elementQuery } from '../state/element-query.ts';
import type { AnswersAhead } from './answers.ts';
import { HOME_METRICS } from './home-metrics.ts';

/** A token that runs out sooner is renewed first, by the page. */
const LEFT_MILLIS = 60_000;

/** What the home page asks of elements, in the order in which it shows them. */
const HOME: readonly [ElementName, Query][] = [
  ['strategies', {}],
  ['comparison', { segment: 'total' }],
  ['trends', { segment: 'total' }],
];

/** All of the registry. */
export const METRICS_QUERY: Query = { limit: 500 };

/** What of the registry a page asks first: the home page names a third of it. */
export function firstMetrics({ page }: Pick<Address, 'page'>): Query {
  return page === 'home' ? { ...METRICS_QUERY, metric: HOME_METRICS.join(',') } : METRICS_QUERY;
}

/** Where the page is opened, by whom, and when (epoch milliseconds). */
interface Opening {
  address: Address;
  store: SessionStore;
  /** Of this browser, over all sessions. */
  memory: Pick<Storage, 'getItem' | 'setItem'>;
  now: number;
}

/** Whether there was a run when the browser was here last: where there was none, asking for its figures is an error. */
const FIGURES = 'clientele.figures';

/**
 * Asks what the page is going to ask first, and ends when all of it has come or failed. Its figures are asked for while
 * nobody knows yet which run is current.
 */
export async function askFirst(
  ahead: AnswersAhead,
  ask: typeof fetch,
  { api, sign_in }: Config,
  { address, store, memory, now }: Opening,
): Promise<void> {
  const session = sign_in && readSession(store);
  const holds = sign_in === undefined || (session !== undefined && session.expires_at - now > LEFT_MILLIS);
  const headers: Record<string, string> =
    session === undefined ? {} : { Authorization: `Bearer ${session.access_token}` };
  const askAt = (at: string) => ask(at, { headers, cache: 'no-cache' });
  const ofRun = (run: string) =>
    holds
      ? questionsOf(address).map(([element, query]) =>
          requestAddress(api, elementPath(address, element), {
            ...elementQuery(address, element),
            ...query,
            run,
          }),
        )
      : [];

  const held: Promise<void>[] = [];
  const hold = (at: string, answer: Promise<Response>) => void held.push(ahead.hold(at, answer));
  const healthAt = requestAddress(api, '/v1/health');
  const health = ask(healthAt, { cache: 'no-cache' });
  const isRunKnown = address.run !== 'current' || memory.getItem(FIGURES) === 'seen';
  const figures = isRunKnown ? ofRun(address.run).map(askAt) : [];
  const metricsAt = requestAddress(api, '/v1/metrics', firstMetrics(address));
  if (holds) hold(metricsAt, askAt(metricsAt));
  const holdFigures = (run: string) => {
    ofRun(run).forEach((at, i) => {
      const answer = figures[i];
      if (answer !== undefined)
        hold(
          at,
          ofOneRun(answer, run, () => askAt(at)),
        );
    });
  };
  if (address.run !== 'current') holdFigures(address.run);
  // Whoever is told the run finds its figures.
  await ahead.hold(
    healthAt,
    health.then(async (answer) => {
      const run = await runOf(answer);
      memory.setItem(FIGURES, run === undefined ? 'none' : 'seen');
      if (run !== undefined && address.run === 'current') holdFigures(run);
      return answer;
    }),
  );
  await Promise.all(held);
}

function questionsOf({ page }: Address): readonly [ElementName, Query][] {
  if (page === 'home') return HOME;
  const element = ELEMENTS.find((known) => known === page);
  return element === undefined ? [] : [[element, {}]];
}

/** The page reads the answer itself, hence a copy. */
async function runOf(health: Response): Promise<string | undefined> {
  if (!health.ok) return undefined;
  return ((await health.clone().json()) as Health).run_id ?? undefined;
}

/** The answer about what was current, where that is the run; else what the run itself is asked. */
async function ofOneRun(
  current: Promise<Response>,
  run: string,
  askAgain: () => Promise<Response>,
): Promise<Response> {
  const answer = await current;
  if (!answer.ok) return askAgain();
  const { run_id } = (await answer.clone().json()) as RunAnswer;
  return run_id === run ? answer : askAgain();
}
