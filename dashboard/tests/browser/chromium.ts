import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether the browser tests can run here; they are skipped where they cannot. */
export const hasChromium = existsSync(executablePath);

if (!hasChromium) {
  console.warn(
    `No Chromium at ${executablePath}: browser tests are skipped. Install it or set CHROMIUM to its path.`,
  );
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with an empty profile of its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Look {
  width?: number;
  lang?: 'en' | 'pl';
  scheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
}

/** A session of its own, without cookies or cache of another. */
export function openSession(browser: Browser, look: Look): Promise<BrowserContext> {
  const width = look.width ?? 1280;
  return browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: look.lang === 'pl' ? 'pl-PL' : 'en-GB',
    timezoneId: 'Europe/Warsaw',
    colorScheme: look.scheme ?? 'light',
    forcedColors: look.forcedColors ?? 'none',
    reducedMotion: 'reduce',
  });
}
