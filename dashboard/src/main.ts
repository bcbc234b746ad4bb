import { AnswersAhead } from './ahead/answers.ts';
import { askFirst } from './ahead/first-questions.ts';
import { loadConfig } from './api/config.ts';
import { loadTexts } from './i18n/load-texts.ts';
import { warm } from './i18n/warm.ts';
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

// What the page asks first is asked while its code is still on its way.
const ask = fetch.bind(globalThis);
const ahead = new AnswersAhead(ask);
const config = loadConfig(ask);
const address = parseAddress(location.search, navigator.language);
const texts = loadTexts(address.lang);
const first = config
  .then((known) => {
    const asked = askFirst(ahead, ask, known, {
      address,
      store: sessionStorage,
      memory: localStorage,
      now: Date.now(),
    });
    warm(address.lang);
    return asked;
  })
  // What cannot be asked now the page asks itself, and says what is wrong.
  .catch(() => undefined);
void import('./start.tsx').then(({ start }) => start(config, texts, ahead, first));
