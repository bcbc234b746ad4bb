import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { companyWith } from '../fake/company.ts';
import { HOSTILE } from '../fake/uploads.ts';
import { violationsOf } from './axe.ts';
import { hasChromium, launch } from './chromium.ts';
import { openStage, type Stage } from './stage.ts';

describe.skipIf(!hasChromium)('a reader', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage(browser, { lang: 'en' });
  });
  afterEach(() => stage.close());

  /** Presses Tab until the focus is on something with this name. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 80; presses++) {
      await stage.page.keyboard.press('Tab');
      const focused = await stage.page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
      if (focused === name) return;
    }
    throw new Error(`${name} cannot be reached by the keyboard`);
  };

  it('opens a segment and pages through its customers by the keyboard alone', async () => {
    await stage.visit('?page=overview');
    await tabTo('At risk');
    await stage.page.keyboard.press('Enter');
    await stage.page.locator('tbody tr').nth(49).waitFor();
    expect(await stage.page.evaluate(() => document.activeElement?.textContent)).toBe('At risk');
    const first = await stage.page.locator('tbody th').first().textContent();
    await tabTo('Next page');
    await stage.page.keyboard.press('Enter');
    await stage.page.waitForFunction((id) => document.querySelector('tbody th')?.textContent !== id, first);
    await stage.page.goBack();
    await stage.page.waitForFunction((id) => document.querySelector('tbody th')?.textContent === id, first);
    expect(stage.complaints).toEqual([]);
  });

  it('reads what customers wrote, and only what was asked for', async () => {
    const topics = stage.page.locator('.comments select').nth(2);
    await stage.visit('?page=satisfaction');
    await stage.page.locator('.comment').nth(3).waitFor();
    await stage.page.locator('#answers-nps .within').first().waitFor();
    await stage.page.locator('#by-csat .whisker').first().waitFor({ state: 'attached' });
    expect(await stage.page.locator('.comment blockquote').nth(1).textContent()).toContain(HOSTILE);
    expect(await violationsOf(stage.page)).toEqual([]);
    await topics.selectOption({ label: 'product' });
    await stage.page.locator('.comment').nth(1).waitFor({ state: 'detached' });
    expect(await stage.page.locator('.comment').textContent()).toContain(
      '10 / 10 · promoter · positive · product',
    );
    expect(new URL(stage.page.url()).searchParams.get('topic')).toBe('product');
    await stage.page.getByLabel('Tone').selectOption('negative');
    await stage.page.getByText('No such comments are kept').waitFor();
    await topics.selectOption('');
    await stage.page.locator('.comment').nth(1).waitFor();
    await stage.screenshot('satisfaction-negative-comments');
    await stage.page.getByRole('link', { name: 'Kawiarnia Żuraw' }).first().click();
    await stage.page.waitForURL(/page=customer&customer=C-1/);
    expect(new URL(stage.page.url()).searchParams.get('sentiment')).toBeNull();
    await stage.visit('?page=satisfaction&from=2026-06&to=2026-07');
    await stage.page.locator('.comment').nth(1).waitFor();
    expect(await stage.page.locator('.comment').count()).toBe(2);
    await stage.visit('?page=satisfaction&to=2026-05');
    await stage.page.getByText('None of the comments that the run keeps is').waitFor();
    expect(stage.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  it('sees how the last whole month stands to its targets', async () => {
    const month = '2026-06';
    stage.api.targets = [
      { month, metric: 'revenue', value: 60_000 },
      { month, metric: 'orders', value: 40 },
      { month: '2026-05', metric: 'aov', value: 900 },
    ];
    await stage.visit('');
    await stage.page.getByText('target PLN 60,000, 96.7% of it reached').waitFor();
    expect(await stage.page.locator('.bullet').count()).toBe(2);
    expect(await violationsOf(stage.page)).toEqual([]);
    await stage.screenshot('home-with-targets');
    expect(stage.complaints).toEqual([]);
  });

  it('changes language and colours and finds both again after a reload', async () => {
    await stage.visit('?page=growth');
    await stage.page.getByRole('link', { name: 'Polski' }).click();
    await stage.page.getByRole('link', { name: 'Ciemne' }).click();
    await stage.page.reload();
    await stage.page.getByText('Klienci według segmentów').first().waitFor();
    expect(new URL(stage.page.url()).search).toBe('?page=growth&theme=dark&lang=pl');
    expect(await stage.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(20, 22, 26)',
    );
  });

  it('sees who moved since an earlier run, as a drawing and as figures, and for the first run that there are none', async () => {
    await stage.visit('?page=growth');
    await stage.page.getByRole('img', { name: 'Who moved where' }).waitFor();
    expect(await stage.page.locator('#moves .band title').first().textContent()).toBe(
      'Champions → Champions: 31',
    );
    expect(await stage.page.getByLabel('Since the calculation of').locator('option').count()).toBe(1);
    await stage.page.getByRole('link', { name: 'As a table: Who moved where' }).click();
    const rows = stage.page.getByRole('group', { name: 'Segments then and now' }).locator('tbody tr');
    expect(await rows.first().locator('th, td').allTextContents()).toEqual([
      'Champions',
      '33',
      '5',
      '2',
      '36',
    ]);
    expect(await violationsOf(stage.page)).toEqual([]);
    stage.api.hasEarlierRun = false;
    await stage.visit('?page=growth');
    await stage.page.getByText('Moves are shown from the second calculation on').waitFor();
    expect(stage.complaints).toEqual([]);
  });

  it('sorts the segments, reads a chart as a table and a definition', async () => {
    await stage.visit('?page=overview');
    await stage.page.getByRole('link', { name: 'Sort by Revenue, PLN' }).click();
    expect(await stage.page.locator('th[aria-sort=descending]').textContent()).toBe('Revenue, PLN');
    expect(await stage.page.locator('tbody tr').first().locator('th').textContent()).toBe('Loyal');
    await stage.page.getByRole('link', { name: 'As a table: Share of customers' }).click();
    await stage.page.getByRole('group', { name: 'Share of customers' }).waitFor();
    await stage.page.getByLabel('What is meant by Revenue?').click();
    expect(await stage.page.getByText('Line amounts less discounts and refunds').first().isVisible()).toBe(
      true,
    );
    await stage.screenshot('overview-tables');
    await stage.page.keyboard.press('Escape');
    expect(await stage.page.getByText('Line amounts less discounts and refunds').first().isVisible()).toBe(
      false,
    );
    await stage.page.getByText('What the figures mean').click();
    expect(await stage.page.getByText('customers / customers of the total').isVisible()).toBe(true);
    expect(await violationsOf(stage.page)).toEqual([]);
  });

  it('sees names of customers, segments and files as text, whatever they contain', async () => {
    stage.api.customers = stage.api.customers.map((customer) => ({ ...customer, name: HOSTILE }));
    stage.api.company = companyWith(({ segments }) => ({
      segments: segments.map((segment) => ({ ...segment, name: HOSTILE, name_pl: HOSTILE })),
    }));
    await stage.visit('?page=overview');
    await stage.page.getByText(`crm/${HOSTILE}, a very long name`).waitFor();
    expect(await stage.page.locator('tbody .segment-name').first().textContent()).toBe(HOSTILE);
    expect(await stage.page.locator('svg.chart .name').first().textContent()).toContain('<img');
    expect(await stage.page.locator('main img').count()).toBe(0);
    await stage.visit('?page=customers&segment=loyal');
    expect(await stage.page.locator('h1').textContent()).toBe(HOSTILE);
    expect(await stage.page.locator('tbody td .long').first().textContent()).toBe(HOSTILE);
    expect(await stage.page.locator('main img').count()).toBe(0);
    expect(stage.complaints).toEqual([]);
  });

  it('opens a segment with a click in a chart', async () => {
    await stage.visit('?page=overview');
    await stage.page.locator('#grid-chart-title ~ g .at_risk rect').first().click();
    await stage.page.getByText('Customer number').waitFor();
    expect(new URL(stage.page.url()).searchParams.get('segment')).toBe('at_risk');
  });

  it('sends files from the page, and asks for a run', async () => {
    await stage.visit('?page=overview');
    await stage.page
      .getByLabel('Drop exports here')
      .setInputFiles([
        { name: 'zamówienia 2026.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') },
      ]);
    await stage.page.getByText('zamówienia 2026.csv: received').waitFor();
    await stage.page.getByRole('button', { name: 'Calculate the segments anew' }).click();
    await stage.page.getByText('A run was asked for.').waitFor();
    await expect
      .poll(() => stage.api.received)
      .toEqual([
        ['/bucket/zamówienia 2026.csv', 'a,b\n1,2\n'],
        ['/v1/runs', '{}'],
      ]);
    expect(stage.complaints).toEqual([]);
  });

  it('saves a table as it is shown and a chart as a picture', async () => {
    await stage.visit('?page=overview&sort=-revenue');
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        stage.page.waitForEvent('download'),
        stage.page.getByRole('button', { name, exact: true }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const table = await saved('Save as CSV: Segments in figures');
    expect(table.name).toMatch(/^clientele-overview-rfm-Segments_in_figures-01\w+\.csv$/);
    const shown = await stage.page
      .locator('[aria-labelledby=segments] tbody tr')
      .first()
      .locator('th, td')
      .allInnerTexts();
    expect(table.bytes.toString().split('\r\n')[1]).toBe(
      shown.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','),
    );
    const chart = await saved('Save as PNG: Share of customers against share of revenue');
    expect(chart.name).toMatch(/^clientele-overview-rfm-shares-01\w+\.png$/);
    expect(chart.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(stage.complaints).toEqual([]);
  });

  it('decides about a play', async () => {
    await stage.visit('?page=strategies');
    await stage.page.getByLabel('Status: ').first().selectOption('accepted');
    await expect
      .poll(() => stage.api.received)
      .toEqual([
        [
          expect.stringMatching(/^\/v1\/schemes\/rfm\/segments\/\w+\/plays\/\w+$/),
          '{"status":"accepted","version":0}',
        ],
      ]);
    expect(stage.complaints).toEqual([]);
  });
});
