import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { SOON_HASH } from '../../scripts/soon.ts';
import { SAMPLE_FILE } from '../../src/state/sample-company.ts';
import { endCompressed } from './compressed.ts';
import { listen, type Listening } from './listen.ts';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** What any page of this server costs, for measuring. */
const EMPTY_PAGE =
  '<!doctype html><html lang="en"><title>Empty</title><p>Nothing but this line of text.</p></html>';

/** Those that the site is deployed with. */
function headersOf(file: string) {
  return {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy':
      `default-src 'none'; script-src 'self'; style-src 'self' ${SOON_HASH}; ` +
      "img-src 'self' data:; font-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self' http://127.0.0.1:*",
  };
}

/** Serves the built site with the headers that it is deployed with. */
export function serveSite(config: object, port = 0): Promise<Listening> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
    if (path === '/config.json') {
      endCompressed(request, response, { 'Content-Type': 'application/json' }, JSON.stringify(config));
      return;
    }
    if (path === '/empty.html') {
      endCompressed(request, response, headersOf(path), EMPTY_PAGE);
      return;
    }
    if (path === `/${SAMPLE_FILE}`) {
      // A build without Maven has none.
      response.writeHead(200).end('PK');
      return;
    }
    const file = path === '/' ? '/index.html' : path;
    readFile(join(DIST, file)).then(
      (content) => {
        endCompressed(request, response, headersOf(file), content);
      },
      () => response.writeHead(404).end(),
    );
  });
  return listen(server, port);
}
