import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { SAMPLE_FILE } from '../../src/state/sample-company.ts';
import { listen, type Listening } from './listen.ts';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Serves the built site with the headers that it is deployed with. */
export function serveSite(config: object, port = 0): Promise<Listening> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
    if (path === '/config.json') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(config));
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
        response
          .writeHead(200, {
            'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
            'Content-Security-Policy':
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
              "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self' http://127.0.0.1:*",
          })
          .end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  return listen(server, port);
}
