import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FakeApi } from '../fake/api-server.ts';
import { serveSite } from '../fake/site-server.ts';
import { openSession, type Look } from './chromium.ts';

const SCREENSHOTS = join(import.meta.dirname, '../../target/screenshots');

export interface Stage {
  address: string;
  api: FakeApi;
  page: Page;
  /** Opens a view and waits for its heading. */
  visit: (query: string) => Promise<void>;
  /** What the browser complained about: errors, refused code, failed requests. */
  complaints: string[];
  screenshot: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

/** The built site before a fake API, in a browser. */
export async function openStage(browser: Browser, look: Look = {}): Promise<Stage> {
  const api = new FakeApi();
  const address = await api.start();
  const site = await serveSite({
    api: address,
    token_url: `${address}/token`,
    uploads_bucket: 'clientele-uploads',
  });
  const session = await openSession(browser, look);
  const page = await session.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    address: site.address,
    api,
    page,
    complaints,
    visit: async (query) => {
      await page.goto(`${site.address}/${query}`);
      await page.locator('h1').first().waitFor();
    },
    screenshot: async (name) => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
    },
    close: async () => {
      await session.close();
      await site.close();
      await api.stop();
    },
  };
}
