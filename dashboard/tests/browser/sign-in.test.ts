import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { hasChromium, launch } from './chromium.ts';
import { openStage, type Stage } from './stage.ts';

const SOON = { timeout: 20_000 };

describe.skipIf(!hasChromium)('a sign-in', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage(browser, { lang: 'pl', groups: null });
  });
  afterEach(() => stage.close());

  const text = (words: string) => stage.page.getByText(words).first();
  const button = (name: string) => stage.page.getByRole('button', { name });

  it('comes first, and leads to the view that was asked for', async () => {
    await stage.visit('?page=overview&lang=en');
    await text('Segments in figures').waitFor(SOON);
    expect(new URL(stage.page.url()).search).toBe('?page=overview&lang=en');
    await text('ewa@example.com (analyst)').waitFor();
    expect(await stage.page.evaluate(() => sessionStorage.getItem('clientele.sign_in'))).toBeNull();
    await stage.page.reload();
    await text('Segments in figures').waitFor(SOON);
    expect(stage.issuer.asked).toHaveLength(1);
    expect(stage.complaints).toEqual([]);
  });

  it('that is refused is said in the language of the reader, and can be tried again', async () => {
    stage.issuer.isRefusing = true;
    await stage.visit('?page=overview');
    await text('Logowanie zostało odrzucone.').waitFor(SOON);
    await text('Ewa may not come in.').waitFor();
    expect(await violationsOf(stage.page)).toEqual([]);
    await stage.screenshot('sign-in-refused');
    await stage.page.getByRole('link', { name: 'English' }).click();
    await text('The sign-in was refused.').waitFor();
    stage.issuer.isRefusing = false;
    await button('Sign in').click();
    await text('Segments in figures').waitFor(SOON);
  });

  it('whose issuer is away is said, and can be tried again', async () => {
    stage.issuer.isDown = true;
    await stage.visit('?page=overview&lang=en');
    await text('The sign-in cannot be reached at the moment.').waitFor(SOON);
    stage.issuer.isDown = false;
    await button('Sign in').click();
    await text('Segments in figures').waitFor(SOON);
  });

  it('whose answer nobody asked for is not taken', async () => {
    await stage.visit('?code=stolen&state=made-up');
    await text('Odpowiedź logowania nie należy do tej karty').waitFor(SOON);
    expect(stage.issuer.redeemed).toEqual([]);
    expect(new URL(stage.page.url()).search).toBe('');
  });

  it('that runs out leaves what was loaded, and says how to go on', async () => {
    await stage.visit('?page=overview&lang=en');
    await text('Segments in figures').waitFor(SOON);
    stage.issuer.isOver = true;
    stage.api.expireToken();
    await text('Your sign-in has run out.').waitFor(SOON);
    expect(await stage.page.locator('.card .figure').count()).toBe(4);
    expect(await violationsOf(stage.page)).toEqual([]);
    await stage.screenshot('sign-in-ran-out');
    stage.issuer.isOver = false;
    await button('Sign in').click();
    await text('ewa@example.com (analyst)').waitFor(SOON);
    expect(await text('Your sign-in has run out.').count()).toBe(0);
  });

  it('whose renewed token the API refuses leaves what was loaded, and can be done again', async () => {
    await stage.visit('?page=overview&lang=en');
    await text('Segments in figures').waitFor(SOON);
    stage.api.isRefusing = true;
    await button('Sign in').waitFor(SOON);
    expect(await stage.page.locator('.card .figure').count()).toBe(4);
    stage.api.isRefusing = false;
    await button('Sign in').click();
    await text('ewa@example.com (analyst)').waitFor(SOON);
  });

  it('is ended by signing out, here and at the issuer', async () => {
    await stage.visit('?page=overview&lang=en');
    await text('Segments in figures').waitFor(SOON);
    await button('Sign out').click();
    await button('Zaloguj się').waitFor(SOON);
    expect(await stage.page.locator('.card .figure').count()).toBe(0);
    expect(await stage.page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(stage.issuer.revoked.map((form) => form.get('token'))).toEqual(['refresh']);
    await stage.screenshot('signed-out');
  });

  it('as a viewer shows what another role is needed for', async () => {
    stage.issuer.groups = ['viewer'];
    await stage.visit('?page=overview&lang=en');
    await text('ewa@example.com (viewer)').waitFor(SOON);
    await text('need the role “analyst”; yours is “viewer”').waitFor(SOON);
    expect(await button('Calculate the segments anew').isDisabled()).toBe(true);
    expect(await stage.page.locator('input[type=file]').count()).toBe(0);
    expect(await violationsOf(stage.page)).toEqual([]);
    await stage.screenshot('viewer');
    await stage.page.goto(`${stage.address}/?page=strategies&lang=en`);
    await stage.page.locator('.plays').waitFor(SOON);
    expect(await stage.page.locator('.plays select').count()).toBe(0);
    await text('need the role “analyst”').waitFor();
  });
});
