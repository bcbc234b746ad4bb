import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nextCompany, recordedCompany } from '../fake/company.ts';
import { RUNS, UPLOADS } from '../fake/recorded.ts';
import { violationsOf } from './axe.ts';
import { hasChromium, launch } from './chromium.ts';
import { openStage, type Stage } from './stage.ts';

/** Two beats of the health check and some time to load. */
const SOON = { timeout: 20_000 };

describe.skipIf(!hasChromium)('the page', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage(browser, { lang: 'pl' });
  });
  afterEach(() => stage.close());

  const text = (words: string) => stage.page.getByText(words).first();

  it('says on the first day what to drop and where, and fills when the first run is published', async () => {
    stage.api.company = undefined;
    stage.api.uploads = [];
    stage.api.runs = [];
    await stage.visit('?page=overview&lang=en');
    await text('s3://clientele-uploads/').waitFor();
    await stage.screenshot('first-day');
    expect(await violationsOf(stage.page)).toEqual([]);
    stage.api.company = recordedCompany();
    await text('Segments in figures').waitFor(SOON);
  });

  it('loads the sample company by one click, and says of its figures that they are invented', async () => {
    stage.api.company = undefined;
    stage.api.uploads = [];
    stage.api.runs = [];
    await stage.visit('?page=overview&lang=en');
    await stage.page.getByRole('button', { name: 'Load the sample company' }).click();
    await text('clientele-sample-company.zip: received').waitFor();
    await expect.poll(() => stage.api.received).toEqual([['/bucket/clientele-sample-company.zip', 'PK']]);
    stage.api.company = recordedCompany();
    stage.api.uploads = UPLOADS.map((upload) => ({
      ...upload,
      key: `uploads/01J0000000000000000000000A/clientele-sample-company.zip/${upload.key}`,
    }));
    await text('These figures are of an invented company.').waitFor(SOON);
    await stage.screenshot('sample-company');
    expect(await violationsOf(stage.page)).toEqual([]);
    stage.api.uploads = [...UPLOADS, ...stage.api.uploads];
    await text('These figures are of an invented company.').waitFor({ state: 'detached', ...SOON });
    expect(stage.complaints).toEqual([]);
  });

  it('says why the sample company did not load, and lets it be tried again', async () => {
    stage.api.company = undefined;
    stage.api.uploads = [];
    stage.api.runs = [];
    await stage.page.route('**/clientele-sample-company.zip', (route) => route.fulfill({ status: 404 }));
    await stage.visit('?page=overview');
    await stage.page.getByRole('button', { name: 'Wczytaj przykładową firmę' }).click();
    await stage.page.getByRole('alert').waitFor();
    expect(await stage.page.getByRole('button', { name: 'Wczytaj przykładową firmę' }).isEnabled()).toBe(
      true,
    );
    await stage.screenshot('sample-company-missing');
    expect(stage.api.received).toEqual([]);
  });

  it('says while the first run is made that the files are being read', async () => {
    stage.api.company = undefined;
    stage.api.runs = [];
    await stage.visit('?page=overview&lang=en');
    await text('Your files are being read').waitFor();
    await stage.screenshot('first-run');
    expect(await violationsOf(stage.page)).toEqual([]);
    stage.api.uploads = stage.api.uploads.filter((upload) => upload.status === 'quarantined');
    await text('None of the files could be used yet').waitFor(SOON);
  });

  it('says that a run was not published, and which one the figures are of', async () => {
    const audits = [{ name: 'segments_sum_to_total', passed: false, failures: 2 }];
    stage.api.runs = RUNS.map((run) => ({ ...run, status: 'rejected', audits, message: 'In English.' }));
    await stage.visit('?page=overview&lang=en');
    await text('did not pass its checks and was not published').waitFor();
    await text('The segments do not sum to the total (2 rows).').waitFor();
    await stage.page.getByRole('link', { name: 'Polski' }).click();
    await text('Segmenty nie sumują się do całości (2 wiersze).').waitFor();
    expect(await stage.page.getByText('In English.').count()).toBe(0);
    expect(await stage.page.locator('.card .figure').count()).toBe(4);
    await stage.screenshot('run-rejected');
    expect(await violationsOf(stage.page)).toEqual([]);
  });

  it('offers everyone again where the figures of a filter are refused', async () => {
    await stage.page.route('**/elements/retention*country=XX*', (route) =>
      route.fulfill({
        status: 404,
        contentType: 'application/problem+json',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: JSON.stringify({ status: 404, detail: 'This run keeps no figures of country XX.' }),
      }),
    );
    await stage.visit('?page=retention&lang=en&country=XX');
    await text('This run keeps no figures of country XX.').waitFor();
    await stage.screenshot('filter-refused');
    expect(await violationsOf(stage.page)).toEqual([]);
    await stage.page.getByLabel('Figures of').selectOption('');
    await text('Segments in figures').waitFor();
  });

  it('shows what became of a file soon after it was dropped', async () => {
    const { uploads } = stage.api;
    stage.api.uploads = [];
    await stage.visit('?page=overview&lang=en');
    await text('No file was uploaded yet.').waitFor();
    stage.api.uploads = uploads;
    await text('The file is not an export that is known.').waitFor(SOON);
    await text('6 rows: day and month cannot be told apart').waitFor();
    await text('1 row: a kind of tomorrow').waitFor();
    await text('An archive: each file in it is listed as a file of its own.').waitFor();
    expect(await stage.page.getByText('no usable row').count()).toBe(0);
    const download = stage.page.waitForEvent('download');
    await stage.page.getByRole('button', { name: 'Refused rows (CSV): shop/orders_2026-06-25.csv' }).click();
    expect((await download).suggestedFilename()).toBe('orders_2026-06-25.refused.waiting.csv');
    expect(stage.complaints).toEqual([]);
  });

  it('goes on with a new token when the old one has run out', async () => {
    await stage.visit('?page=overview&lang=en');
    await text('Segments in figures').waitFor();
    stage.api.expireToken();
    await stage.page.getByRole('link', { name: 'Size and growth' }).click();
    await text('Change by segment').waitFor();
    expect(await stage.page.getByRole('alert').count()).toBe(0);
  });

  it('shows a newly published run without a reload', async () => {
    await stage.visit('?page=overview');
    await stage.page.evaluate(() => {
      document.body.dataset.loaded = 'once';
    });
    const before = await stage.page.locator('.card .figure').first().textContent();
    const next = nextCompany();
    stage.api.company = next;
    await stage.page.locator('.run-id', { hasText: next.run_id }).waitFor(SOON);
    await stage.page.waitForFunction(
      (shown) => document.querySelector('.card .figure')?.textContent !== shown,
      before,
      SOON,
    );
    expect(await stage.page.getAttribute('body', 'data-loaded')).toBe('once');
    expect(stage.complaints).toEqual([]);
  });

  it('keeps what was loaded and says that it is old while the API is away, then recovers', async () => {
    await stage.visit('?page=overview');
    stage.api.isDown = true;
    await text('Dane są w tej chwili nieosiągalne.').waitFor(SOON);
    expect(await stage.page.locator('.card .figure').count()).toBe(4);
    await stage.screenshot('api-down');
    expect(await violationsOf(stage.page)).toEqual([]);
    stage.api.isDown = false;
    await text('Dane są w tej chwili nieosiągalne.').waitFor({ state: 'detached', ...SOON });
  });

  it('says so where the API was never there, and loads when it comes', async () => {
    stage.api.isDown = true;
    await stage.page.goto(`${stage.address}/?page=overview`);
    await text('Strona próbuje ponownie').waitFor(SOON);
    await stage.screenshot('api-never-there');
    stage.api.isDown = false;
    await text('Segmenty w liczbach').waitFor(SOON);
  });

  it('heads a page that does not load by its name', async () => {
    const heading = stage.page.getByRole('heading', { level: 1 });
    const failed = async (query: string, words: string) => {
      await stage.page.goto(`${stage.address}/${query}&lang=en`);
      await stage.page.getByRole('alert').getByText(words).waitFor(SOON);
      return heading.allTextContents();
    };
    expect(await failed('?page=overview&run=GONE', 'There are no data for this.')).toEqual(['Overview']);
    expect(await failed('?page=quality&upload=gone', 'There are no data for this.')).toEqual([
      'Data quality',
    ]);
    await stage.page.route('**/assets/retention*', (route) => route.abort());
    expect(await failed('?page=retention', 'This part cannot be loaded')).toEqual(['Retention']);
    await stage.screenshot('page-not-loaded');
    expect(await violationsOf(stage.page)).toEqual([]);
  });

  it('names the files that are needed where nothing was fed', async () => {
    stage.api.isFed = false;
    await stage.visit('?page=growth');
    await text('szanse sprzedaży (z CRM)').waitFor();
    await stage.screenshot('not-fed');
    expect(await violationsOf(stage.page)).toEqual([]);
  });

  it('holds the places of what is loading, and says so when that takes long', async () => {
    stage.api.delayMillis = 2_500;
    await stage.page.goto(`${stage.address}/?page=overview`);
    await stage.page.locator('.skeleton').waitFor();
    const waiting = stage.page.locator('.skeleton > .waiting');
    expect(await waiting.evaluate((words) => getComputedStyle(words).opacity)).toBe('0');
    await stage.page.waitForFunction(
      () => getComputedStyle(document.querySelector('.skeleton > .waiting') ?? document.body).opacity === '1',
    );
    expect(await waiting.textContent()).toBe('Wczytuję dane…');
    await stage.screenshot('loading');
    await stage.page.locator('.scorecards .figure').first().waitFor(SOON);
  });

  it('keeps its figures apart in forced colours and on paper', async () => {
    await stage.page.emulateMedia({ forcedColors: 'active' });
    await stage.visit('?page=overview');
    await stage.screenshot('forced-colours');
    await stage.page.emulateMedia({ forcedColors: 'none', media: 'print' });
    await stage.screenshot('print');
    expect(await stage.page.locator('.switches').isVisible()).toBe(false);
  });
});
