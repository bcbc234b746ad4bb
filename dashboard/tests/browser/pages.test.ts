import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { hasChromium, launch } from './chromium.ts';
import { clippedTexts, sidewaysBy } from './layout.ts';
import { openStage, type Stage } from './stage.ts';

/** Every pair of language, colours and width meets once. */
const LOOKS = [
  { lang: 'en', scheme: 'light', width: 1280 },
  { lang: 'pl', scheme: 'dark', width: 1280 },
  { lang: 'pl', scheme: 'light', width: 390 },
  { lang: 'en', scheme: 'dark', width: 390 },
] as const;

const TITLES = {
  en: { overview: 'Overview – Clientele', growth: 'Size and growth – Clientele' },
  pl: { overview: 'Przegląd segmentów – Clientele', growth: 'Wielkość i wzrost – Clientele' },
};

describe.skipIf(!hasChromium)('pages of elements', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(() => stage.close());

  it.each(LOOKS)('are whole and accessible in $lang, $scheme, $width px wide', async (look) => {
    stage = await openStage(browser, look);
    for (const name of ['overview', 'growth', 'customers'] as const) {
      await stage.visit(`?page=${name}${name === 'customers' ? '&segment=at_risk' : ''}`);
      await stage.page.locator('.skeleton, .blank').first().waitFor({ state: 'detached' });
      if (name !== 'customers') expect(await stage.page.title()).toBe(TITLES[look.lang][name]);
      expect(await stage.page.getAttribute('html', 'lang')).toBe(look.lang);
      await stage.screenshot(`${name}-${look.lang}-${look.scheme}-${look.width}`);
      expect(await violationsOf(stage.page)).toEqual([]);
      expect(await sidewaysBy(stage.page)).toBe(0);
      expect(await clippedTexts(stage.page)).toEqual([]);
    }
    expect(stage.complaints).toEqual([]);
  });

  it('say what open deals are worth in the currency of the run', async () => {
    stage = await openStage(browser, { lang: 'en' });
    await stage.visit('?page=opportunities');
    await stage.page
      .getByRole('heading', { level: 1, name: /in Champions: PLN 17,971 of PLN 40,301/ })
      .waitFor();
  });
});
