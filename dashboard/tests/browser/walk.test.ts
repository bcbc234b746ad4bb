import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../src/state/address.ts';
import { violationsOf } from './axe.ts';
import { hasChromium, launch } from './chromium.ts';
import { clippedTexts, sidewaysBy } from './layout.ts';
import { openStage, type Stage } from './stage.ts';

/** The two that differ most: the other pairs meet on the overview. */
const LOOKS = [
  { lang: 'en', scheme: 'light', width: 1280 },
  { lang: 'pl', scheme: 'dark', width: 390 },
] as const;

describe.skipIf(!hasChromium)('every page', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(() => stage.close());

  it.each(LOOKS)(
    'is whole and accessible in $lang, $scheme, $width px wide',
    async (look) => {
      stage = await openStage(browser, look);
      for (const name of ['home', ...ELEMENTS, 'guide'] as const) {
        await stage.visit(`?page=${name}`);
        await stage.page.locator('.skeleton, .blank').first().waitFor({ state: 'detached' });
        await stage.screenshot(`${name}-${look.lang}-${look.scheme}-${look.width}`);
        expect([name, await violationsOf(stage.page)]).toEqual([name, []]);
        expect([name, await sidewaysBy(stage.page)]).toEqual([name, 0]);
        expect([name, await clippedTexts(stage.page)]).toEqual([name, []]);
      }
      expect(stage.complaints).toEqual([]);
    },
    240_000,
  );
});
