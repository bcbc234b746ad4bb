import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../api/client.ts';
import { asFailure } from './use-health.ts';

export interface Answer<T> {
  /** What was last loaded for this subject; it stays while something newer is on its way or fails. */
  value: T | undefined;
  failure: Failure | undefined;
}

interface Held<T> extends Answer<T> {
  subject: string;
}

/**
 * Loads an answer, and again whenever `version` changes. A change of `subject` (another segment, another sort)
 * forgets the old value, a change of `version` (a new run) keeps it until the new one is there. What `early` has at
 * first need not be loaded.
 */
export function useAnswer<T>(
  subject: string,
  version: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
  early: () => unknown = () => undefined,
): Answer<T> {
  const [held, setHeld] = useState<Held<T>>(() => ({
    subject,
    value: version === undefined ? undefined : (early() as T | undefined),
    failure: undefined,
  }));
  const isEarlyRef = useRef(held.value !== undefined);
  useEffect(() => {
    const isThere = isEarlyRef.current;
    isEarlyRef.current = false;
    if (version === undefined || isThere) return undefined;
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setHeld({ subject, value, failure: undefined });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setHeld((before) => ({
          subject,
          value: before.subject === subject ? before.value : undefined,
          failure: asFailure(error),
        }));
      },
    );
    return () => {
      abort.abort();
    };
    // `load` is a new function on every render; what it loads is named by subject and version.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [subject, version]);
  return held.subject === subject ? held : { value: undefined, failure: undefined };
}
