import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure, type ApiClient } from '../api/client.ts';
import type { Health } from '../api/types.ts';

const POLL_MILLIS = 5_000;

export interface Pulse {
  /** The last answer, kept while the API is away. */
  health: Health | undefined;
  failure: Failure | undefined;
  /** When it was last asked, epoch milliseconds. */
  checkedAt: number;
  /** How often it answered. */
  beats: number;
  /** How often the API came back after being away: what failed is asked for again. */
  recoveries: number;
}

const FIRST: Pulse = { health: undefined, failure: undefined, checkedAt: 0, beats: 0, recoveries: 0 };

/** Asks for the API's health every five seconds while the page is visible. */
export function useHealth(api: ApiClient, clock: () => number): Pulse {
  const [pulse, setPulse] = useState(() => {
    const early = api.early('/v1/health') as Health | undefined;
    return early === undefined ? FIRST : after(FIRST, early, clock());
  });
  const isKnownRef = useRef(pulse.health !== undefined);
  useEffect(() => {
    let timer: number | undefined;
    let ended = false;
    const ask = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      const answer = await api.get<Health>('/v1/health').catch((error: unknown) => asFailure(error));
      if (ended) return;
      setPulse((before) => after(before, answer, clock()));
      clearTimeout(timer);
      timer = window.setTimeout(() => void ask(), POLL_MILLIS);
    };
    const wake = () => void ask();
    document.addEventListener('visibilitychange', wake);
    if (isKnownRef.current) timer = window.setTimeout(wake, POLL_MILLIS);
    else void ask();
    isKnownRef.current = false;
    return () => {
      ended = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [api, clock]);
  return pulse;
}

/** The pulse after one more answer. */
export function after(before: Pulse, answer: Health | Failure, checkedAt: number): Pulse {
  if (answer instanceof Failure) return { ...before, failure: answer, checkedAt };
  const recovered = before.failure === undefined ? 0 : 1;
  return {
    health: answer,
    failure: undefined,
    checkedAt,
    beats: before.beats + 1,
    recoveries: before.recoveries + recovered,
  };
}

export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('refused', String(error));
}
