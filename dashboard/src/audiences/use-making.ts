import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../api/client.ts';
import type { Audience, AudienceRequest } from '../api/types.ts';
import { useSource } from '../state/source.ts';
import { asFailure } from '../state/use-health.ts';

/** Not begun, under way, or why it failed. */
export type Making = 'idle' | 'making' | Failure;

/** Asks for an audience and hands it on, unless the reader has gone elsewhere; the same request twice makes one. */
export function useMaking(show: (audience: Audience) => void) {
  const { api } = useSource();
  const [making, setMaking] = useState<Making>('idle');
  // The reader may change the language, or leave, while the files are made.
  const latestRef = useRef<typeof show>(undefined);
  useEffect(() => {
    latestRef.current = show;
    return () => {
      latestRef.current = undefined;
    };
  }, [show]);
  const make = (request: AudienceRequest) => {
    setMaking('making');
    api.post<Audience>('/v1/audiences', request).then(
      (audience) => {
        setMaking('idle');
        latestRef.current?.(audience);
      },
      (error: unknown) => {
        setMaking(asFailure(error));
      },
    );
  };
  return { making, make };
}
