import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../src/state/address.ts';
import { violationsOf } from './axe.ts';
import { hasChromium, launch } from './chromium.ts';
import { openStage, type Stage } from './stage.ts';

describe.skipIf(!hasChromium)('figures of some customers', () => {
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

  it('looks at the figures of some customers, and at the list of the same', async () => {
    const asked: string[] = [];
    stage.page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await stage.visit('?page=overview');
    await stage.page.getByLabel('Figures of').selectOption({ label: 'PL (240)' });
    await stage.page.getByText('Only customers of one kind – country PL;').waitFor();
    expect(new URL(stage.page.url()).searchParams.get('country')).toBe('PL');
    expect(asked.some((url) => url.includes('/elements/overview?country=PL&run='))).toBe(true);
    expect(await violationsOf(stage.page)).toEqual([]);
    await stage.screenshot('overview-of-a-country');
    await stage.page.getByRole('link', { name: 'At risk' }).first().click();
    await stage.page.locator('.customer-filter input[name=country]').waitFor();
    expect(new URL(stage.page.url()).searchParams.get('country')).toBe('PL');
    await stage.visit('?page=performance&channel=Fair%2C+Kraków&lang=pl');
    await stage.page.getByText('Tylko wybrani klienci – kanał Fair, Kraków;').waitFor();
    await stage.screenshot('performance-of-a-channel');
    expect(stage.complaints).toEqual([]);
  });

  it.each([
    { lang: 'en', everyone: 'all customers', refused: 'The request was refused.' },
    { lang: 'pl', everyone: 'wszystkich klientów', refused: 'Zapytanie zostało odrzucone.' },
  ] as const)(
    'draws other figures for other customers, and says that a filter is refused, in $lang',
    async ({ lang, everyone, refused }) => {
      const figures = () => stage.page.locator('.scorecards .figure').allTextContents();
      const bars = () =>
        stage.page
          .locator('figure svg.chart rect')
          .evaluateAll((drawn) =>
            drawn.map((bar) => `${bar.getAttribute('width')}x${bar.getAttribute('height')}`),
          );
      await stage.visit(`?page=overview&lang=${lang}`);
      await stage.page.locator('.scorecards .figure').first().waitFor();
      const [ofAll, drawnOfAll] = [await figures(), await bars()];
      await stage.visit(`?page=overview&lang=${lang}&country=PL`);
      await stage.page.locator('.whose').waitFor();
      await stage.page.locator('.scorecards .figure').first().waitFor();
      expect((await figures())[0]).toBe('240');
      expect(await figures()).not.toEqual(ofAll);
      expect(await bars()).not.toEqual(drawnOfAll);
      expect(stage.complaints).toEqual([]);

      await stage.visit(`?page=overview&lang=${lang}&country=XX`);
      await stage.page.getByRole('alert').getByText(refused).waitFor();
      expect(await stage.page.getByRole('alert').textContent()).toContain(
        'No figures are kept of country=XX.',
      );
      expect(await figures()).toEqual([]);
      expect(await violationsOf(stage.page)).toEqual([]);
      await stage.screenshot(`filter-refused-${lang}`);
      await stage.page.locator('label select').last().selectOption({ label: everyone });
      await stage.page.locator('.scorecards .figure').first().waitFor();
      expect(await figures()).toEqual(ofAll);
    },
  );

  it('filters every element, and reads what is only known of all customers', async () => {
    for (const element of ELEMENTS) {
      await stage.visit(`?page=${element}&category=${encodeURIComponent('Coffee & Tea')}`);
      await stage.page.getByText('Only customers of one kind – category Coffee & Tea').waitFor();
      await stage.page.locator('figure, table, .plays').first().waitFor();
      expect(await stage.page.getByText(/(known|listed) of all customers\.$/).count(), element).toBe(
        ['growth', 'cross_sell', 'satisfaction', 'roi'].includes(element) ? 1 : 0,
      );
      expect(stage.complaints, element).toEqual([]);
      await stage.screenshot(`filtered-${element}`);
    }
  }, 120_000);
});
