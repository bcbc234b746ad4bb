import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BURST, FATES, LEFT_OUT, MENDED } from '../fake/uploads.ts';
import { violationsOf } from './axe.ts';
import { hasChromium, launch, type Look } from './chromium.ts';
import { openStage, type Stage } from './stage.ts';

/** Two beats of the health check and some time to load. */
const SOON = { timeout: 20_000 };

const LOOKS = [
  { lang: 'en', scheme: 'light', width: 1400 },
  { lang: 'pl', scheme: 'dark', width: 1400 },
  { lang: 'pl', scheme: 'light', width: 360 },
  { lang: 'en', scheme: 'dark', width: 360 },
] as const;

describe.skipIf(!hasChromium)('the data-quality page', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(() => stage.close());

  const open = async (query: string, look: Look = { lang: 'en' }) => {
    stage = await openStage(browser, look);
    stage.api.uploads = [...FATES, ...MENDED];
    await stage.visit(`?page=quality${query}`);
  };
  const text = (words: string) => stage.page.getByText(words).first();
  const link = (name: string) => stage.page.getByRole('link', { name, exact: true });
  const isWhole = async (name: string) => {
    await stage.screenshot(name);
    expect(await violationsOf(stage.page)).toEqual([]);
    const overflow = await stage.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(stage.complaints).toEqual([]);
  };

  it.each(LOOKS)('is whole and accessible in $lang, $scheme, $width px wide', async (look) => {
    await open('', look);
    const looks = `${look.lang}-${look.scheme}-${look.width}`;
    await isWhole(`quality-${looks}`);
    for (const upload of ['waiting', 'refused', 'failed', 'bad', 'mended', 'reading']) {
      await stage.visit(`?page=quality&upload=${upload}`);
      await stage.page.locator('.blank').first().waitFor({ state: 'detached' });
      await isWhole(`quality-${upload}-${looks}`);
    }
  });

  it('counts the open cases, lists them first, and filters', async () => {
    await open('&show=any');
    expect(await stage.page.locator('h1').textContent()).toContain('3 open cases');
    const states = await stage.page.locator('tbody .case-state').allTextContents();
    expect(states.slice(0, 4)).toEqual(['open', 'open', 'open', 'being read']);
    await link('Closed cases (1)').click();
    await link('shop/orders_2026-06.csv').waitFor();
    expect(await stage.page.locator('tbody tr').count()).toBe(1);
    await link('Open cases (3)').click();
    await stage.page.getByRole('searchbox').fill('opportunities');
    await stage.page.keyboard.press('Enter');
    await text('1 file found').waitFor();
    expect(await stage.page.locator('tbody tr').count()).toBe(1);
    await stage.page.goBack();
    await stage.page.locator('tbody tr').nth(2).waitFor();
  });

  it('keeps what is typed into the search while the page shows itself anew', async () => {
    await open('&show=any');
    const search = stage.page.getByRole('searchbox');
    await search.fill('half a wo');
    await link('Dark').click();
    await stage.page.locator('[data-theme=dark]').waitFor();
    expect(await search.inputValue()).toBe('half a wo');
    await search.fill('opportunities');
    await stage.page.keyboard.press('Enter');
    await text('1 file found').waitFor();
    await stage.page.goBack();
    await stage.page.locator('tbody tr').nth(2).waitFor();
    expect(await search.inputValue()).toBe('');
  });

  it('says of a file with refused rows where, why and how to mend it, in both languages', async () => {
    await open('');
    await link('shop/orders_2026-06-25.csv').click();
    await text('by its header and values, 83.4% sure').waitFor();
    await text('line 1,204: 03/04/2026').waitFor();
    await text('and 4 more rows').waitFor();
    await text('Write the dates of the column as year-month-day').waitFor();
    await text('Lines that are no records').waitFor();
    const download = stage.page.waitForEvent('download');
    await stage.page.getByRole('button', { name: 'Save the refused rows (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe('orders_2026-06-25.refused.waiting.csv');
    await link('Polski').click();
    await text('Zapisz daty w kolumnie jako rok-miesiąc-dzień').waitFor();
    await text('4\u00a0112 komórek: odczytano przecinek dziesiętny').waitFor();
    await text('i jeszcze 4 wiersze').waitFor();
    expect(await stage.page.locator('[lang=en]').count()).toBeLessThanOrEqual(1);
  });

  it('says of a file that nobody knows what it comes nearest to, and hands out a profile', async () => {
    await open('&upload=refused');
    await text('for salesforce.account: Account ID').waitFor();
    const download = stage.page.waitForEvent('download');
    await stage.page.getByRole('button', { name: 'Save the proposed profile (YAML)' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.profile\.yaml$/);
  });

  it.each(['en', 'pl'] as const)(
    'says of a file that is no longer kept when it went, in %s',
    async (lang) => {
      await open('', { lang });
      stage.api.uploads = MENDED.map((upload) => ({ ...upload, expired_at: '2026-06-28T03:00:00Z' }));
      await stage.visit('?page=quality&upload=bad');
      await text(lang === 'en' ? 'were removed on' : 'usunięto').waitFor();
      expect(await stage.page.locator('#refused').count()).toBe(0);
      await isWhole(`quality-expired-${lang}`);
    },
  );

  it.each([
    {
      lang: 'en',
      status: 'left out',
      notes: 'Of the sample company',
      state: 'file left out',
      todo: 'There is nothing to do',
    },
    {
      lang: 'pl',
      status: 'pominięty',
      notes: 'Z przykładowej firmy',
      state: 'plik pominięty',
      todo: 'Nie trzeba nic robić',
    },
  ] as const)(
    'says of a file of the sample company that own files are counted instead, in $lang',
    async ({ lang, status, notes, state, todo }) => {
      await open('', { lang });
      stage.api.uploads = [LEFT_OUT, ...MENDED];
      await stage.visit('?page=overview');
      const row = stage.page.locator('.uploads tbody tr').first();
      await row.getByText(notes).waitFor();
      expect(await row.locator('.status').textContent()).toBe(status);
      expect(await stage.page.locator('.notices').textContent()).toBe('');
      await isWhole(`overview-left-out-${lang}`);
      await stage.visit('?page=quality&upload=left');
      await text(todo).waitFor();
      expect(await stage.page.locator('.case-state').textContent()).toBe(state);
      await isWhole(`quality-left-out-${lang}`);
    },
  );

  it('shows the case closed soon after the mended file was read', async () => {
    await open('&upload=bad');
    const [mended, bad] = MENDED;
    if (mended === undefined || bad === undefined) throw new Error('no files');
    stage.api.uploads = [bad];
    await stage.visit('?page=quality&upload=bad');
    await text('How to mend it').waitFor();
    expect(await stage.page.locator('.case-state').textContent()).toBe('open');
    stage.api.uploads = [mended, bad];
    await text('Closed by shop/orders_2026-06.csv').waitFor(SOON);
    expect(await text('How to mend it').count()).toBe(0);
    await link('Show the later file').click();
    await text('Nothing was refused.').waitFor();
    await link('← All files').click();
    await text('There is no open case.').waitFor();
    expect(await stage.page.locator('h1').textContent()).toContain('No open case');
  });

  it('pages through three hundred files', async () => {
    await open('');
    stage.api.uploads = BURST;
    await stage.visit('?page=quality&show=any');
    await link('All files (300)').waitFor();
    expect(await stage.page.locator('tbody tr').count()).toBe(25);
    await link('Next page').click();
    await link('First page').waitFor();
    await stage.page.locator('tbody tr').nth(24).waitFor();
    expect(await stage.page.locator('tbody tr').count()).toBe(25);
    await link('First page').click();
    await link('First page').waitFor({ state: 'detached' });
    await link('daily/orders_010.csv').waitFor();
    await isWhole('quality-burst');
  });

  it('works before the first run, without any file, while it loads and where the API is away', async () => {
    await open('');
    stage.api.company = undefined;
    stage.api.uploads = [];
    await stage.visit('?page=quality');
    await text('No file came in yet').waitFor();
    await isWhole('quality-empty');
    stage.api.delayMillis = 700;
    await stage.page.goto(`${stage.address}/?page=quality`);
    await stage.page.locator('.blank').first().waitFor();
    stage.api.delayMillis = 0;
    await text('No file came in yet').waitFor(SOON);
    stage.api.isDown = true;
    await text('The data cannot be reached at the moment.').waitFor(SOON);
    await text('No file came in yet').waitFor();
  });

  it('is reached from the files of the overview by the keyboard', async () => {
    await open('');
    await stage.visit('?page=overview');
    const file = link('shop/orders_2026-06-25.csv');
    await file.focus();
    await stage.page.keyboard.press('Enter');
    await text('How to mend it').waitFor();
    expect(await stage.page.evaluate(() => document.activeElement?.textContent)).toBe(
      'shop/orders_2026-06-25.csv',
    );
  });
});
