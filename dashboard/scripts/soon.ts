import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The only style within the page: that of what shows before any file of the page has come. */
export const SOON_STYLE = readFileSync(join(import.meta.dirname, '../src/styles/soon.css'), 'utf8');

/** By which a Content-Security-Policy allows this style and no other. */
export const SOON_HASH = `'sha256-${createHash('sha256').update(SOON_STYLE).digest('base64')}'`;
