import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const DASHBOARD = join(import.meta.dirname, '../dashboard');
const ofDashboard = createRequire(join(DASHBOARD, 'package.json'));
const { chromium } = ofDashboard('playwright-core');
const { runnerImport } = await import(ofDashboard.resolve('vite'));
const fake = async (file) => (await runnerImport(join(DASHBOARD, 'tests/fake', file))).module;

/** The built dashboard before the recorded answers of the browser tests, a browser, and what a page keeps of its reader. */
export async function openDashboard(...flags) {
  const { FakeApi } = await fake('api-server.ts');
  const { serveSite } = await fake('site-server.ts');
  const api = new FakeApi();
  const site = await serveSite({
    api: await api.start(),
    sign_in: { issuer: 'http://127.0.0.1:1', client_id: 'bench' },
    uploads_bucket: 'bench',
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', ...flags],
  });
  const session = JSON.stringify({
    access_token: api.newToken(['analyst']),
    refresh_token: 'refresh',
    expires_at: 9_999_999_999_999,
    name: 'ewa@example.com',
    groups: ['analyst'],
  });
  return {
    address: site.address,
    browser,
    session,
    close: async () => {
      await browser.close();
      await site.close();
      await api.stop();
    },
  };
}

/** To be run in the page before any of its code: somebody who is signed in, and was here before. */
export function asReader(session) {
  sessionStorage.setItem('clientele.session', session);
  localStorage.setItem('clientele.tour', 'seen');
  localStorage.setItem('clientele.figures', 'seen');
}

export function machine(browser) {
  const load = loadavg().map((one) => one.toFixed(1));
  return `${cpus().length} x ${cpus()[0].model}, load ${load.join(' ')}, node ${process.version}, Chromium ${browser.version()}`;
}
