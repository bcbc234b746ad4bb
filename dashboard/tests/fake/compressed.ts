import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Ends a response as CloudFront and the API end theirs: compressed for who takes it. */
export function endCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
  content: string | Buffer,
): void {
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response
    .writeHead(200, { ...headers, ...(takesGzip && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }) })
    .end(takesGzip ? gzipSync(content) : content);
}
