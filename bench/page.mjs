#!/usr/bin/env node
/*
 * How soon a page of the dashboard shows on a slow line, against an empty page of the same server.
 *
 *   bench/page.mjs [--loads 15] [--page home] [--requests]
 *
 * Chromium loads the two in turn, for somebody who was here before but with an empty cache, at 150 ms a request, 1.6 Mb/s and a
 * quarter of the processor, as the DevTools protocol makes them. Where the machine is busy, `chrt -r 5` before it as root keeps
 * others from what is measured. Data are the recorded answers of the browser tests, compressed as those of the product.
 * Build the dashboard first (npm ci && npm run build in dashboard/).
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { asReader, machine, openDashboard } from './dashboard.mjs';

const { values: options } = parseArgs({
  options: {
    loads: { type: 'string', default: '15' },
    page: { type: 'string', default: 'home' },
    requests: { type: 'boolean', default: false },
  },
});

const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 1.6e6 / 8,
};
const SLOWER = 4;
const BOUNDS = { paint: 1.5, card: 2.5, blocked: 200 };
/** What is last to be filled on each page. */
const LAST_CARD = options.page === 'home' ? '.elements li:last-child dd' : 'main table td';

/** In the page, before any of its code: when the largest was painted, the last card was filled, and the thread was blocked. */
function watch(lastCard) {
  const seen = { first: 0, paint: 0, painted: '', card: 0, tasks: [] };
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('paint', (entry) => entry.name === 'first-contentful-paint' && (seen.first = entry.startTime));
  observe('largest-contentful-paint', (entry) => {
    seen.paint = entry.startTime;
    seen.painted = `${entry.element?.tagName}.${entry.element?.className} ${entry.size}`;
  });
  observe('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  new MutationObserver((_, observer) => {
    if (document.querySelector(lastCard) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (seen.card = performance.now())));
  }).observe(document, { childList: true, subtree: true });
  globalThis.seen = seen;
}

async function load(browser, address, stored, until) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.addInitScript(watch, LAST_CARD);
  await page.addInitScript(asReader, stored);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', LINE);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction((what) => globalThis.seen[what] > 0, until, {
    timeout: 20_000,
  });
  await page.waitForTimeout(1_500);
  const seen = await page.evaluate(() => ({
    ...globalThis.seen,
    requests: performance
      .getEntriesByType('resource')
      .map(({ name, startTime, responseEnd, transferSize }) => [
        Math.round(startTime),
        Math.round(responseEnd),
        transferSize,
        name,
      ]),
  }));
  await context.close();
  const blocked = seen.tasks
    .filter(([at]) => at >= seen.first)
    .reduce((sum, [, millis]) => sum + Math.max(0, millis - 50), 0);
  return { ...seen, blocked };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const of = (loads, what) => median(loads.map((one) => one[what]));

const { address, browser, session, close } = await openDashboard();
console.log(machine(browser));
console.log(`${options.loads} loads of each, medians`);

const empty = [];
const full = [];
for (let turn = 0; turn < Number(options.loads); turn++) {
  empty.push(await load(browser, `${address}/empty.html`, session, 'paint'));
  full.push(await load(browser, `${address}/?page=${options.page}&lang=en`, session, 'card'));
}
await close();

if (options.requests) {
  const last = full.at(-1);
  for (const request of last.requests) console.log(request.join('\t'));
  console.log(
    'tasks',
    last.tasks.map(([at, millis]) => `${Math.round(at)}+${Math.round(millis)}`).join(' '),
    last.painted,
  );
}
const nothing = of(empty, 'paint');
const say = (what, millis, bound) =>
  console.log(
    `${what.padEnd(28)} ${millis.toFixed(0).padStart(6)} ms  ${(millis / nothing).toFixed(2)} x, at most ${bound} x: ` +
      (millis <= bound * nothing ? 'kept' : 'missed'),
  );
console.log(`${"empty page's largest paint".padEnd(28)} ${nothing.toFixed(0).padStart(6)} ms`);
console.log(`${'first paint'.padEnd(28)} ${of(full, 'first').toFixed(0).padStart(6)} ms`);
say('largest paint', of(full, 'paint'), BOUNDS.paint);
say('last card', of(full, 'card'), BOUNDS.card);
const blocked = of(full, 'blocked');
console.log(
  `${'blocked'.padEnd(28)} ${blocked.toFixed(0).padStart(6)} ms, under ${BOUNDS.blocked} ms: ${blocked < BOUNDS.blocked ? 'kept' : 'missed'}`,
);
console.log(`load after ${loadavg()[0].toFixed(1)}`);
