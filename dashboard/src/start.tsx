import { render, type ComponentChild } from 'preact';
import { ApiClient } from './api/client.ts';
import type { Config } from './api/config.ts';
import { App, NoConfig } from './app.tsx';
import { arrive } from './sign-in/arrive.ts';
import { Identity } from './sign-in/identity.ts';
import { parseAddress } from './state/address.ts';

const clock = () => Date.now();

/** Shows the page, once it is known who looks at it and where the API is. */
export async function start(asked: Promise<Config>, fetcher: typeof fetch): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) return;
  const show = (page: ComponentChild) => {
    root.replaceChildren();
    render(page, root);
  };
  const config = await asked.catch(() => undefined);
  if (config === undefined) {
    show(<NoConfig />);
    return;
  }
  const home = new URL('.', location.href).href;
  const around = config.sign_in && {
    config: config.sign_in,
    fetcher,
    store: sessionStorage,
    clock,
    home,
  };
  const identity = new Identity(around, (address) => {
    location.assign(address);
  });
  const place = {
    search: location.search,
    replace: (search: string) => {
      history.replaceState(null, '', `${home}${search}`);
    },
  };
  const { lang } = parseAddress(location.search, navigator.language);
  if (!(await arrive(identity, place, lang))) return;
  const api = new ApiClient(config, fetcher, identity);
  show(<App api={api} config={config} identity={identity} clock={clock} />);
}
