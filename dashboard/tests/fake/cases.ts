import type { Upload } from '../../src/api/types.ts';
import { casesOf, reportOf } from './uploads.ts';

const SUMS = ['rows_read', 'rows_accepted', 'rows_duplicate', 'rows_quarantined'] as const;

/** The answer of /v1/cases or of /v1/cases/{upload_id}. */
export function cases(uploads: readonly Upload[], url: URL): unknown {
  const all = casesOf(uploads);
  const [, id] = /^\/v1\/cases\/(\w+)$/.exec(url.pathname) ?? [];
  if (id !== undefined) return all.find(({ upload }) => upload.upload_id === id);
  const [show, name] = [url.searchParams.get('state'), url.searchParams.get('name') ?? ''];
  const found = all.filter(
    ({ upload, state }) => (show === 'any' || state === show) && upload.key.includes(name),
  );
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const to = from + Number(url.searchParams.get('limit') ?? 50);
  const count = (state: string) => all.filter((one) => one.state === state).length;
  return {
    items: found.slice(from, to),
    next_cursor: to < found.length ? String(to) : null,
    found: found.length,
    open: count('open'),
    closed: count('closed'),
    uploads: all.length,
    ...Object.fromEntries(SUMS.map((id) => [id, uploads.reduce((sum, upload) => sum + upload[id], 0)])),
    repairs: { trimmed: 22, decimal_comma: 4_112 },
    reasons: {},
    complete: true,
  };
}

/** The answer of /v1/uploads/{upload_id}/refusals. */
export function report(uploads: readonly Upload[], url: URL): unknown {
  const [, , , id] = url.pathname.split('/');
  const upload = uploads.find(({ upload_id }) => upload_id === id);
  return upload && reportOf(upload);
}
