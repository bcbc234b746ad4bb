import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOON_HASH } from '../../scripts/soon.ts';

it('is allowed by the headers that the page is deployed with', () => {
  const template = readFileSync(join(import.meta.dirname, '../../../template.yaml'), 'utf8');
  const allowed = /style-src 'self' ('sha256-[^']+');/.exec(template)?.[1];
  expect(allowed, 'write the hash of soon.css into template.yaml').toBe(SOON_HASH);
});
