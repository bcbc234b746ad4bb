import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Identity, Standing } from './identity.ts';

export const IdentityContext = createContext<Identity | undefined>(undefined);

export function useIdentity(): Identity {
  const identity = useContext(IdentityContext);
  if (identity === undefined) throw new Error('no identity around');
  return identity;
}

/** Who is signed in, followed as it changes. */
export function useStanding(identity: Identity): Standing {
  const [standing, setStanding] = useState(identity.standing);
  useEffect(() => {
    const follow = () => {
      setStanding(identity.standing);
    };
    // It may have changed between the first rendering and now.
    follow();
    return identity.listen(follow);
  }, [identity]);
  return standing;
}
