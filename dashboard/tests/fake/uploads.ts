import type { Upload } from '../../src/api/types.ts';
import { UPLOADS } from './recorded.ts';

/** Text that would be code, were it not shown as text. */
export const HOSTILE = '<img src=x onerror=alert(1)>';

const NOTHING_YET = {
  rows_read: 0,
  rows_accepted: 0,
  rows_duplicate: 0,
  rows_quarantined: 0,
  reasons: {},
  message: null,
  settled_by: null,
};

/** One upload of each fate that the recorded ones do not have. */
const FATES: readonly Upload[] = [
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
];

export const ALL_UPLOADS: readonly Upload[] = [...FATES, ...UPLOADS];
