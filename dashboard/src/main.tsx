import { render } from 'preact';
import { ApiClient } from './api/client.ts';
import { loadConfig } from './api/config.ts';
import { App, NoConfig } from './app.tsx';
import { arrive } from './sign-in/arrive.ts';
import { Identity } from './sign-in/identity.ts';
import { parseAddress } from './state/address.ts';
import './styles/base.css';
import './styles/masthead.css';
import './styles/page.css';
import './styles/tables.css';
import './styles/charts.css';
import './styles/comments.css';
import './styles/elements.css';
import './styles/comparison.css';
import './styles/plays.css';
import './styles/quality.css';
import './styles/audiences.css';
import './styles/print.css';

const root = document.getElementById('app');
const fetcher = fetch.bind(globalThis);
const clock = () => Date.now();

if (root !== null) {
  loadConfig(fetcher).then(
    async (config) => {
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
      render(<App api={api} config={config} identity={identity} clock={clock} />, root);
    },
    () => {
      render(<NoConfig />, root);
    },
  );
}
