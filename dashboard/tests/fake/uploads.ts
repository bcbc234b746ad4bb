import type { RefusalReport, Upload, UploadCase } from '../../src/api/types.ts';
import { UPLOADS } from './recorded.ts';

/** Text that would be code, were it not shown as text. */
export const HOSTILE = '<img src=x onerror=alert(1)>';

const NOTHING_YET = {
  size: 48_210,
  entities: [],
  repairs: {},
  rows_read: 0,
  rows_accepted: 0,
  rows_duplicate: 0,
  rows_quarantined: 0,
  reasons: {},
  message: null,
  settled_by: null,
};

/** One upload of each fate that the recorded ones do not have. */
export const FATES: readonly Upload[] = [
  {
    ...NOTHING_YET,
    upload_id: 'reading',
    key: 'zamówienia czerwiec.csv',
    status: 'processing',
    received_at: '2026-06-26T05:11:02Z',
  },
  {
    ...NOTHING_YET,
    upload_id: 'waiting',
    key: 'shop/orders_2026-06-25.csv',
    status: 'done',
    received_at: '2026-06-26T05:10:00Z',
    rows_read: 4_112,
    rows_accepted: 3_987,
    rows_duplicate: 118,
    rows_quarantined: 7,
    profile: 'generic.orders',
    confidence: 0.834,
    entities: ['orders', 'customers'],
    repairs: { trimmed: 22, decimal_comma: 4_112, a_kind_of_repair: 3 },
    reasons: { ambiguous_date: 6, a_kind_of_tomorrow: 1 },
  },
  {
    ...NOTHING_YET,
    upload_id: 'refused',
    key: `crm/${HOSTILE}, a very long name that somebody in sales gave to the export (final) (2).csv`,
    status: 'quarantined',
    received_at: '2026-06-25T16:40:31Z',
    rows_read: 212,
    rows_quarantined: 212,
    reasons: { no_profile: 212 },
    message: `${HOSTILE} has no “Account ID” and no “Account Name”. Export again with these columns, or add a profile.`,
  },
  {
    ...NOTHING_YET,
    upload_id: 'failed',
    key: 'crm/opportunities.csv',
    status: 'failed',
    received_at: '2026-06-24T07:31:00Z',
    message: 'Three tries to read it broke off. Upload it again.',
  },
  {
    ...NOTHING_YET,
    upload_id: 'archive',
    key: 'crm/june.zip',
    status: 'done',
    received_at: '2026-06-24T07:30:00Z',
    settled_by: '01J',
    message: 'june.zip: The archive holds 2 files, each of which is an upload of its own.',
  },
];

/** A file of the sample company that was loaded when own files were there: no run ever counts it. */
export const LEFT_OUT: Upload = {
  ...NOTHING_YET,
  upload_id: 'left',
  key: 'uploads/01J0000000000000000000000A/clientele-sample-company.zip/shop/orders-2024.csv',
  status: 'done',
  received_at: '2026-06-27T07:00:00Z',
  profile: 'shop.orders',
  entities: ['orders'],
  rows_read: 40,
  rows_accepted: 39,
  rows_quarantined: 1,
  reasons: { bad_number: 1 },
  left_out_by: '01J',
};

export const ALL_UPLOADS: readonly Upload[] = [...FATES, ...UPLOADS];

/** An earlier version of a file that was mended since, and the mended one. */
export const MENDED: readonly Upload[] = ['mended', 'bad'].map((upload_id, days) => ({
  ...NOTHING_YET,
  upload_id,
  key: 'shop/orders_2026-06.csv',
  status: 'done',
  received_at: `2026-06-${String(26 - days)}T12:00:00Z`,
  profile: 'shop.orders',
  entities: ['orders'],
  rows_read: 100,
  rows_accepted: upload_id === 'bad' ? 97 : 3,
  rows_duplicate: upload_id === 'bad' ? 0 : 97,
  rows_quarantined: upload_id === 'bad' ? 3 : 0,
  reasons: upload_id === 'bad' ? { bad_date: 3 } : {},
  settled_by: '01J',
}));

/** As many as a burst of daily files makes. */
export const BURST: readonly Upload[] = Array.from({ length: 300 }, (_, i) => ({
  ...NOTHING_YET,
  upload_id: `daily${i}`,
  key: `daily/orders_${String(i).padStart(3, '0')}.csv`,
  status: 'done',
  received_at: '2026-06-20T07:00:00Z',
  profile: 'shop.orders',
  entities: ['orders'],
  rows_read: 40,
  rows_accepted: i % 10 === 0 ? 39 : 40,
  rows_quarantined: i % 10 === 0 ? 1 : 0,
  reasons: i % 10 === 0 ? { bad_number: 1 } : {},
  settled_by: '01J',
}));

const MISSES = new Set(['ambiguous_date', 'bad_date', 'bad_number', 'no_profile']);

/** How each upload's case stands: a newer one under the same name that is whole closes it. */
export function casesOf(uploads: readonly Upload[]): UploadCase[] {
  const lacks = ({ status, reasons, expired_at, left_out_by }: Upload) =>
    expired_at == null &&
    left_out_by == null &&
    (status === 'failed' || Object.keys(reasons).some((reason) => MISSES.has(reason)));
  return uploads
    .map((upload): UploadCase => {
      if (!lacks(upload)) return { upload, state: 'none' };
      const later = uploads.find(
        (other) => other.key === upload.key && other.received_at > upload.received_at && !lacks(other),
      );
      return later === undefined ? { upload, state: 'open' } : { upload, state: 'closed', settled_by: later };
    })
    .sort((one, other) => Number(one.state !== 'open') - Number(other.state !== 'open'));
}

/** What was refused of an upload, and why. */
export function reportOf({ upload_id, reasons }: Upload): RefusalReport {
  return {
    upload_id,
    refusals: Object.entries(reasons).map(([reason, rows]) => ({
      reason,
      column: reason === 'no_profile' ? '' : `Order Date ${HOSTILE}`,
      rows,
      expected: [],
      examples: [
        { line: 1_204, value: '03/04/2026' },
        { line: 1_377, value: HOSTILE },
      ].slice(0, rows),
    })),
    nearest:
      'no_profile' in reasons
        ? [{ profile: 'salesforce.account', missing: ['Account ID', HOSTILE, 'Account Name'] }]
        : [],
    proposal: 'no_profile' in reasons ? { sheet: 'customers', confidence: 0.613 } : null,
  };
}
