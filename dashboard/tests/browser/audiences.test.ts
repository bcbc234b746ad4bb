import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { hasChromium, launch, type Look } from './chromium.ts';
import { sidewaysBy } from './layout.ts';
import { openStage, type Stage } from './stage.ts';

/** Two beats of the health check and some time to load. */
const SOON = { timeout: 20_000 };
const AT_RISK = '?page=customers&segment=at_risk';

const LOOKS = [
  { lang: 'en', scheme: 'light', width: 1280, exported: /^817 customers to write to for “spring”$/ },
  { lang: 'pl', scheme: 'dark', width: 390, exported: /^817 klientów do kampanii „spring”$/ },
] as const;

describe.skipIf(!hasChromium)('an audience', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(() => stage.close());

  const open = async (query: string, look: Look = { lang: 'en' }, groups = ['analyst']) => {
    stage = await openStage(browser, { ...look, groups });
    await stage.visit(query);
  };
  const text = (words: string | RegExp) => stage.page.getByText(words).first();
  const link = (name: string) => stage.page.getByRole('link', { name, exact: true });
  const button = (name: string) => stage.page.getByRole('button', { name, exact: true });
  const focused = () => stage.page.evaluate(() => document.activeElement?.textContent);
  const isWhole = async (name: string) => {
    await stage.screenshot(name);
    expect(await violationsOf(stage.page)).toEqual([]);
    expect(await sidewaysBy(stage.page)).toBe(0);
  };
  const figures = () => stage.page.locator('.audience .sum dd').allTextContents();

  it.each(LOOKS)(
    'is exported, whole and accessible, in $lang, $scheme, $width px wide',
    async ({ exported, ...look }) => {
      await open(AT_RISK, look);
      const looks = `${look.lang}-${look.scheme}-${look.width}`;
      await stage.page.locator('.to-audience a').click();
      await stage.page.locator('[name=campaign_id]').waitFor();
      await isWhole(`audience-form-${looks}`);
      await stage.page.locator('[name=holdout_share]').fill('60');
      await stage.page.locator('.audience [type=submit]').click();
      expect(await stage.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'campaign_id',
      );
      await isWhole(`audience-wrong-${looks}`);
      await stage.page.locator('[name=campaign_id]').fill('spring');
      await stage.page.locator('[name=holdout_share]').fill(look.lang === 'pl' ? '10,0' : '10');
      await stage.page.keyboard.press('Enter');
      await text(exported).waitFor();
      expect(await focused()).toMatch(exported);
      expect((await figures()).map((figure) => figure.replace(/\D/g, ''))).toEqual([
        '1240',
        '310',
        '22',
        '91',
        '817',
      ]);
      await isWhole(`audience-made-${looks}`);
      await stage.page.emulateMedia({ media: 'print' });
      expect(await stage.page.locator('.audience .sum').isVisible()).toBe(true);
      expect(await stage.page.locator('.audience .files').isVisible()).toBe(false);
      expect(stage.api.received).toEqual([
        [
          '/v1/audiences',
          '{"campaign_id":"spring","segments":{"rfm":["at_risk"]},"filters":{},"holdout_share":0.1}',
        ],
      ]);
      expect(stage.complaints).toEqual([]);
    },
  );

  it('gives both files, is found again by its address, and gets new links when they ran out', async () => {
    await open(`${AT_RISK}&audience=new`);
    await stage.page.getByLabel('Name of the campaign').fill('spring');
    await stage.page.getByLabel('Loyal', { exact: true }).check();
    stage.api.audiences.linkMillis = -1;
    await button('Export').click();
    await text('The links have run out.').waitFor();
    expect(await link('Contacts (CSV)').count()).toBe(0);
    stage.api.audiences.linkMillis = 900_000;
    await button('New links').click();
    await text('The links are new.').waitFor();
    const download = stage.page.waitForEvent('download');
    await link('Contacts (CSV)').click();
    expect((await download).suggestedFilename()).toBe('contacts.csv');
    expect(await link('Members (CSV)').getAttribute('href')).toContain('/members.csv?signed=');
    await stage.page.reload();
    await text('1,634 customers to write to for “spring”').waitFor();
    await text('At risk, Loyal; holdout 10.0%. Run').waitFor();
    stage.api.audiences.fileMillis = -1;
    await stage.page.reload();
    await text('The time of the files is over; they were deleted.').waitFor();
    stage.api.audiences.fileMillis = 604_800_000;
    await button('Make the files anew, of the current run').click();
    await link('Contacts (CSV)').waitFor();
    await link('Close').click();
    expect(await focused()).toBe('Export an audience');
    expect(stage.complaints).toEqual([]);
  });

  it('takes over what the list is narrowed by', async () => {
    await open(AT_RISK);
    await text('Narrow the list').click();
    await stage.page.getByLabel('Country').fill(' pl, DE');
    await stage.page.keyboard.press('Enter');
    await text('No customer of the segment is like that.').waitFor();
    expect(new URL(stage.page.url()).searchParams.get('country')).toBe('PL,DE');
    await link('Export an audience').click();
    await text('Only, as in the list, country: PL, DE').waitFor();
    await isWhole('audience-filtered');
    await stage.page.getByLabel('Name of the campaign').fill('spring');
    await button('Export').click();
    await text('At risk; Country: PL, DE; holdout 10.0%. Run').waitFor();
    expect(JSON.parse(stage.api.received[0]?.[1] ?? '')).toMatchObject({
      filters: { country: ['PL', 'DE'] },
    });
    await link('Show all').click();
    await stage.page.locator('tbody tr').nth(49).waitFor();
    expect(stage.complaints).toEqual([]);
  });

  it('that is refused, not allowed or out of reach says so in both languages, and what was typed stays', async () => {
    await open(`${AT_RISK}&audience=new`);
    const name = stage.page.locator('[name=campaign_id]');
    await name.fill('refused');
    await button('Export').click();
    await text('The name of the campaign was refused.').waitFor();
    await link('Polski').click();
    await text('Nazwa kampanii została odrzucona.').waitFor();
    await isWhole('audience-refused');
    expect(await name.inputValue()).toBe('refused');
    await name.fill('wiosna');
    stage.api.audiences.isAllowed = false;
    await button('Eksportuj').click();
    await text('eksport wymaga roli analityka').waitFor();
    stage.api.audiences.isAllowed = true;
    stage.api.isDown = true;
    await button('Eksportuj').click();
    await text('Odbiorcy są w tej chwili nieosiągalni.').waitFor();
    await text('Dane są w tej chwili nieosiągalne.').waitFor(SOON);
    stage.api.isDown = false;
    await button('Eksportuj').click();
    await text('817 klientów do kampanii „wiosna”').waitFor();
  });

  it('that there is not is said, as is that one needs another role', async () => {
    await open(`${AT_RISK}&audience=0123`);
    await text('There is no such audience.').waitFor();
    await stage.close();
    await open(`${AT_RISK}&audience=new`, { lang: 'en' }, ['viewer']);
    await text('need the role “analyst”; yours is “viewer”').waitFor();
    expect(await stage.page.locator('.audience form').count()).toBe(0);
    expect(await violationsOf(stage.page)).toEqual([]);
  });

  it('can be asked for from a play', async () => {
    await open('?page=strategies');
    await stage.page.locator('.play').first().waitFor();
    expect(await violationsOf(stage.page)).toEqual([]);
    await stage.page.locator('.play').getByText('Export an audience').first().click();
    await stage.page.getByLabel('Name of the campaign').waitFor();
    expect(await stage.page.locator('.audience :checked').count()).toBe(1);
    expect(await focused()).toBe('Export an audience');
    expect(stage.complaints).toEqual([]);
  });
});
