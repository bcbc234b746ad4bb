import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { parseAddress, type Address } from './address.ts';

const here = () => parseAddress(location.search, navigator.language);

export interface Navigation {
  address: Address;
  go: (href: string) => void;
}

/** Follows the browser's address, back and forward included. */
export function useNavigation(): Navigation {
  const [address, setAddress] = useState(here);
  useEffect(() => {
    const follow = () => {
      setAddress(here());
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, []);
  const go = (href: string) => {
    history.pushState(null, '', href);
    setAddress(here());
  };
  return { address, go };
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useAddress(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error('no navigation around');
  return navigation;
}
