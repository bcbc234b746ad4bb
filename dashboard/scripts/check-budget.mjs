// Fails the build when the first page's JavaScript outgrows its budget, or when the page carries inline code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 60_000;
const dist = join(import.meta.dirname, '..', 'dist');
const html = readFileSync(join(dist, 'index.html'), 'utf8');

const scripts = [...html.matchAll(/(?:<script[^>]*\bsrc|<link[^>]*modulepreload[^>]*\bhref)="([^"]+)"/g)].map(
  (m) => m[1],
);
const zipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
/** The first script asks for the texts of one language; here it is the longer one. */
const texts = readdirSync(join(dist, 'assets'))
  .filter((file) => /^(?:en|pl)-[\w-]+\.js$/.test(file))
  .map((file) => zipped(join('assets', file)));
const bytes = scripts.map(zipped).reduce((sum, size) => sum + size, Math.max(...texts));
console.log(`JavaScript of the first page: ${bytes} bytes gzipped of ${BUDGET_BYTES}`);

if (scripts.length === 0 || texts.length !== 2 || bytes > BUDGET_BYTES) {
  console.error('The first page has no script, no texts or is over its budget.');
  process.exitCode = 1;
}
const besides = html
  .replace(readFileSync(join(dist, '../src/styles/soon.css'), 'utf8'), '')
  .replace('<style></style>', '');
if (/<style|\sstyle=|<script(?![^>]*\bsrc=)/.test(besides)) {
  console.error(
    'index.html has inline code beside the style of soon.css; the Content-Security-Policy would block it.',
  );
  process.exitCode = 1;
}
