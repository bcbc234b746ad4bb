import { render } from 'preact';
import { ApiClient } from './api/client.ts';
import { loadConfig } from './api/config.ts';
import { App, NoConfig } from './app.tsx';
import './styles/base.css';
import './styles/masthead.css';
import './styles/page.css';
import './styles/tables.css';
import './styles/charts.css';
import './styles/elements.css';
import './styles/comparison.css';
import './styles/plays.css';
import './styles/quality.css';
import './styles/print.css';

const root = document.getElementById('app');
const fetcher = fetch.bind(globalThis);
const clock = () => Date.now();

if (root !== null) {
  loadConfig(fetcher).then(
    (config) => {
      render(<App api={new ApiClient(config, fetcher)} config={config} clock={clock} />, root);
    },
    () => {
      render(<NoConfig />, root);
    },
  );
}
