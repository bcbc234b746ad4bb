// Opens the dashboard at an address and says `open`. For each run id on its input it waits until the page shows that
// run, without a reload, and says what is written on it, as one line of JSON.
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

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
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
const complaints = [];
page.on('pageerror', (error) => complaints.push(String(error)));
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

// The page goes to the issuer and back while it loads.
await page.goto(`${process.argv[2]}/?page=overview&lang=en`, { waitUntil: 'commit' });
await page.getByText('local (analyst)').waitFor();
await page.locator('h1').waitFor();
await page.evaluate(() => {
  document.body.dataset.loaded = 'once';
});
console.log('open');

for await (const runId of createInterface({ input: process.stdin })) {
  await page.locator('.run-id', { hasText: runId }).waitFor();
  // The run's answers and the files' settled counts follow its id.
  await page.waitForFunction(
    () => document.querySelector('.card .figure') !== null && !document.querySelector('.status.waiting'),
  );
  console.log(JSON.stringify({ ...(await page.evaluate(written)), complaints }));
}
await browser.close();

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
