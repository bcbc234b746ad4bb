#!/usr/bin/env node
/*
 * What Lighthouse says of pages of the dashboard, on desktop.
 *
 *   npm install --prefix ANYWHERE lighthouse
 *   bench/lighthouse.mjs ANYWHERE [home overview ...]
 *
 * Build the dashboard first (npm ci && npm run build in dashboard/). Exits with 1 where a category is below 100.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { asReader, machine, openDashboard } from './dashboard.mjs';

const [folder = '.', ...pages] = process.argv.slice(2);
const installed = createRequire(join(folder, 'package.json'));
const { default: lighthouse, desktopConfig } = await import(installed.resolve('lighthouse'));
const { default: puppeteer } = await import(installed.resolve('puppeteer-core'));

const PORT = 9_377;
const { address, browser, session, close } = await openDashboard(`--remote-debugging-port=${PORT}`);
const tabs = await puppeteer.connect({ browserURL: `http://127.0.0.1:${PORT}`, defaultViewport: null });
console.log(`${machine(browser)}, Lighthouse ${installed('lighthouse/package.json').version}`);
for (const page of pages.length > 0 ? pages : ['home', 'overview', 'retention']) {
  const tab = await tabs.newPage();
  await tab.evaluateOnNewDocument(asReader, session);
  const { lhr } = await lighthouse(
    `${address}/?page=${page}&lang=en`,
    { port: PORT, logLevel: 'error' },
    desktopConfig,
    tab,
  );
  await tab.close();
  const categories = Object.values(lhr.categories);
  console.log(
    page.padEnd(16),
    categories.map(({ id, score }) => `${id} ${Math.round(score * 100)}`).join(', '),
  );
  for (const { auditRefs, score } of categories) {
    if (score === 1) continue;
    process.exitCode = 1;
    for (const { id, weight } of auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score < 1)
        console.log(`  ${id} ${audit.score}: ${audit.displayValue ?? audit.title}`);
    }
  }
}
await tabs.disconnect();
await close();
