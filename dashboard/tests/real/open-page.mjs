// Opens the dashboard at an address and says `open`. For each run id on its input it waits until the page shows that
// run, without a reload, and says what is written on it, as one line of JSON; for the word `walk` it opens the page of
// each element in another tab, and says what is written on those; for `read` and a query it says what is written on that
// page and on the next ones of its list, what their first tables are as files, and whether anything on them was run or
// made that a value from a file wanted (`window.hostile`, `data-hostile`).
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const ELEMENTS = [
  'overview',
  'growth',
  'characteristics',
  'performance',
  'opportunities',
  'behaviour',
  'retention',
  'profitability',
  'comparison',
  'strategies',
  'engagement',
  'cross_sell',
  'satisfaction',
  'roi',
  'trends',
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const complaints = [];
const page = await tab();
await page.evaluate(() => {
  document.body.dataset.loaded = 'once';
});
console.log('open');

for await (const word of createInterface({ input: process.stdin })) {
  if (word === 'walk') {
    console.log(JSON.stringify({ pages: await walk(), complaints }));
    continue;
  }
  if (word.startsWith('read ')) {
    console.log(JSON.stringify({ pages: await read(word.slice(5)), complaints }));
    continue;
  }
  await page.locator('.run-id', { hasText: word }).waitFor();
  // The run's answers and the files' settled counts follow its id.
  await page.waitForFunction(
    () => document.querySelector('.card .figure') !== null && !document.querySelector('.status.waiting'),
  );
  console.log(JSON.stringify({ ...(await page.evaluate(written)), complaints }));
}
await browser.close();

/** A tab of its own, signed in. */
async function tab() {
  const opened = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  opened.on('pageerror', (error) => complaints.push(String(error)));
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  // The page goes to the issuer and back while it loads.
  await opened.goto(`${process.argv[2]}/?page=overview&lang=en`, { waitUntil: 'commit' });
  await opened.getByText('local (analyst)').waitFor();
  await opened.locator('h1').waitFor();
  return opened;
}

/** By element: the heading, what is said to be wrong, and the figures of the segments. */
async function walk() {
  const walking = await tab();
  const pages = {};
  for (const element of ELEMENTS) {
    await walking.goto(`${process.argv[2]}/?page=${element}&lang=en`);
    await walking.locator('main h1').waitFor();
    await walking.locator('.skeleton, .blank').first().waitFor({ state: 'detached' });
    pages[element] = await walking.evaluate(figures);
  }
  await walking.close();
  return pages;
}

/** Of each page of its list, if it has one of several. */
async function read(query) {
  const reading = await tab();
  await reading.goto(`${process.argv[2]}/?${query}&lang=en`);
  const next = reading.getByRole('link', { name: 'Next page' });
  const pages = [await readOne(reading)];
  while ((await next.count()) > 0) {
    const left = await reading.evaluate(listed);
    await next.first().click();
    await reading.waitForFunction((rows) => document.querySelector('main tbody')?.textContent !== rows, left);
    pages.push(await readOne(reading));
  }
  await reading.close();
  return pages;
}

function listed() {
  return document.querySelector('main tbody')?.textContent;
}

async function readOne(reading) {
  await reading.locator('main h1').waitFor();
  await reading.locator('.skeleton, .blank').first().waitFor({ state: 'detached' });
  const shown = await reading.evaluate(() => ({
    text: document.body.innerText,
    hostile:
      'hostile' in window ||
      document.title === 'hostile' ||
      document.querySelector('[data-hostile]') !== null,
  }));
  const save = reading.getByRole('button', { name: 'Save as CSV' }).first();
  const saved = (await save.count()) === 0 ? '' : await savedBy(save, reading);
  return { ...shown, saved };
}

async function savedBy(button, within) {
  const [download] = await Promise.all([within.waitForEvent('download'), button.click()]);
  return readFile(await download.path(), 'utf8');
}

function figures() {
  // How many cases a figure stands on is written below it.
  const text = (cell) =>
    [...cell.childNodes]
      .filter((node) => node.nodeName !== 'SMALL')
      .map((node) => node.textContent)
      .join('');
  const rows = [...document.querySelectorAll('[aria-labelledby=segments] tr')];
  return {
    heading: document.querySelector('main h1').textContent,
    warnings: [...document.querySelectorAll('[role=alert], .notice.warning')].map((one) => one.textContent),
    segments: rows.map((row) => [...row.querySelectorAll('th, td')].map(text)),
  };
}

function written() {
  const texts = (within, what) => [...within.querySelectorAll(what)].map((element) => element.textContent);
  const rows = (section) =>
    [...document.querySelectorAll(`[aria-labelledby=${section}] tr`)].map((row) => texts(row, 'th, td'));
  return {
    loaded: document.body.dataset.loaded,
    cards: texts(document, '.card .figure'),
    segments: rows('segments'),
    uploads: rows('uploads'),
  };
}
