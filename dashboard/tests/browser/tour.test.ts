import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { hasChromium, launch, type Look } from './chromium.ts';
import { sidewaysBy } from './layout.ts';
import { openStage, type Stage } from './stage.ts';

const LOOKS: { look: Look; start: string; next: string }[] = [
  { look: { lang: 'en', scheme: 'light' }, start: 'Take the tour', next: 'Next' },
  { look: { lang: 'pl', scheme: 'dark', width: 390 }, start: 'Zacznij oprowadzanie', next: 'Dalej' },
];

describe.skipIf(!hasChromium)('the tour', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(() => stage.close());

  const press = async (name: string) => {
    await stage.page.getByRole('link', { name, exact: true }).focus();
    await stage.page.keyboard.press('Enter');
  };

  it.each(LOOKS)(
    'leads through six pages by the keyboard in $look.lang, $look.scheme',
    async ({ look, start, next }) => {
      stage = await openStage(browser, { ...look, isFirstVisit: true });
      await stage.visit('');
      await stage.screenshot(`tour-offer-${look.lang}`);
      await press(start);
      const pages: (string | null)[] = [];
      for (let step = 1; step <= 6; step++) {
        await stage.page
          .locator('.tour .place', { hasText: String(step) })
          .first()
          .waitFor();
        await stage.page.locator('h1').first().waitFor();
        await stage.page.locator('.skeleton, .blank').first().waitFor({ state: 'detached' });
        pages.push(new URL(stage.page.url()).searchParams.get('page'));
        await stage.screenshot(`tour-${step}-${look.lang}`);
        expect([step, await violationsOf(stage.page)]).toEqual([step, []]);
        expect([step, await sidewaysBy(stage.page)]).toEqual([step, 0]);
        if (step < 6) await press(next);
      }
      expect(pages).toEqual([null, 'overview', 'growth', 'strategies', 'quality', 'guide']);
      expect(stage.complaints).toEqual([]);
    },
  );

  it('is offered once, ends where one likes, and begins again from the guide', async () => {
    stage = await openStage(browser, { lang: 'en', isFirstVisit: true });
    await stage.visit('');
    const offer = stage.page.getByText('Here for the first time?');
    await offer.waitFor();
    await stage.page.getByRole('button', { name: 'No, thank you' }).click();
    await offer.waitFor({ state: 'detached' });
    await stage.visit('?page=guide');
    expect(await offer.count()).toBe(0);
    await stage.page.getByRole('link', { name: 'Take the tour' }).click();
    await stage.page.getByText('Step 1 of 6').waitFor();
    await stage.page.getByRole('link', { name: 'Retention' }).first().click();
    await stage.page.getByRole('link', { name: 'Back to this step' }).click();
    await stage.page.getByRole('link', { name: 'End the tour' }).click();
    await stage.page.getByText('Step 1 of 6').waitFor({ state: 'detached' });
    expect(new URL(stage.page.url()).search).toBe('?lang=en');
  });
});
