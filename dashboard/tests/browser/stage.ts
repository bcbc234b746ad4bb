import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FakeApi } from '../fake/api-server.ts';
import { CLIENT_ID, FakeIssuer } from '../fake/issuer-server.ts';
import { serveSite } from '../fake/site-server.ts';
import { openSession, type Look } from './chromium.ts';

const SCREENSHOTS = join(import.meta.dirname, '../../target/screenshots');

export interface Stage {
  address: string;
  api: FakeApi;
  issuer: FakeIssuer;
  page: Page;
  /** Opens a view and waits for its heading. */
  visit: (query: string) => Promise<void>;
  /** What the browser complained about: errors, refused code, failed requests. */
  complaints: string[];
  screenshot: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

interface Staging extends Look {
  /** Of the person who is signed in from the beginning; null for nobody. */
  groups?: readonly string[] | null;
  /** The tour is offered. */
  isFirstVisit?: boolean;
}

/** The built site before a fake API and a fake issuer, in a browser. */
export async function openStage(browser: Browser, staging: Staging = {}): Promise<Stage> {
  const { groups = ['analyst'], isFirstVisit = false, ...look } = staging;
  const api = new FakeApi();
  const address = await api.start();
  const issuer = new FakeIssuer(api);
  const site = await serveSite({
    api: address,
    sign_in: { issuer: await issuer.start(), client_id: CLIENT_ID },
    uploads_bucket: 'clientele-uploads',
  });
  const session = await openSession(browser, look);
  const page = await session.newPage();
  if (!isFirstVisit) {
    await page.addInitScript(() => {
      localStorage.setItem('clientele.tour', 'seen');
    });
  }
  if (groups !== null) {
    issuer.groups = groups;
    await page.addInitScript(
      (kept) => {
        // Once a tab: a session that the page has ended or renewed stays so.
        if (sessionStorage.getItem('staged') === null) sessionStorage.setItem('clientele.session', kept);
        sessionStorage.setItem('staged', 'true');
      },
      JSON.stringify({
        access_token: api.newToken(groups),
        refresh_token: 'refresh',
        expires_at: 9_999_999_999_999,
        name: 'ewa@example.com',
        groups,
      }),
    );
  }
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    address: site.address,
    api,
    issuer,
    page,
    complaints,
    visit: async (query) => {
      // A page that signs in is left while it loads.
      await page.goto(`${site.address}/${query}`, { waitUntil: groups === null ? 'commit' : 'load' });
      await page.locator('h1').first().waitFor();
    },
    screenshot: async (name) => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
    },
    close: async () => {
      await session.close();
      await site.close();
      await issuer.stop();
      await api.stop();
    },
  };
}
