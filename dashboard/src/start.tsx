import { render, type ComponentChild } from 'preact';
import { ApiClient } from './api/client.ts';
import type { Config } from './api/config.ts';
import { App } from './app.tsx';
import type { AnswersAhead } from './ahead/answers.ts';
import type { Texts } from './i18n/text.ts';
import { notStarted } from './parts/not-started.tsx';
import { arrive } from './sign-in/arrive.ts';
import { Identity } from './sign-in/identity.ts';
import { parseAddress } from './state/address.ts';

const clock = () => Date.now();

/** How long the page waits for the first answers, so as to be drawn once and not in parts: hardly to be noticed. */
const TOGETHER_MILLIS = 100;

/** Shows the page, once it is known who looks at it and where the API is. */
export async function start(
  asked: Promise<Config>,
  askedTexts: Promise<Texts>,
  ahead: AnswersAhead,
  first: Promise<void>,
): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) return;
  const show = (page: ComponentChild) => {
    root.replaceChildren();
    render(page, root);
  };
  const config = await asked.catch(() => undefined);
  if (config === undefined) {
    show(notStarted('config'));
    return;
  }
  const home = new URL('.', location.href).href;
  const around = config.sign_in && {
    config: config.sign_in,
    fetcher: ahead.fetch,
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
  const texts = await askedTexts.catch(() => undefined);
  if (texts === undefined) {
    show(notStarted('texts'));
    return;
  }
  await Promise.race([first, new Promise((over) => setTimeout(over, TOGETHER_MILLIS))]);
  const api = new ApiClient(config, ahead.fetch, identity, (url) => ahead.take(url));
  show(<App api={api} config={config} identity={identity} clock={clock} texts={texts} />);
}
