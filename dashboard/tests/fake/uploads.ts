import type { Upload } from '../../src/api/types.ts';

const NONE = { rows_read: 0, rows_accepted: 0, rows_duplicate: 0, rows_quarantined: 0, message: null };

export const UPLOADS: readonly Upload[] = [
  {
    ...NONE,
    upload_id: 'u6',
    key: 'zamówienia czerwiec.csv',
    status: 'processing',
    received_at: '2026-06-26T05:11:02Z',
  },
  {
    upload_id: 'u5',
    key: 'shop/orders_2026-06-25.csv',
    status: 'done',
    received_at: '2026-06-26T05:10:00Z',
    rows_read: 4_112,
    rows_accepted: 3_987,
    rows_duplicate: 118,
    rows_quarantined: 7,
    message: null,
  },
  {
    ...NONE,
    upload_id: 'u4',
    key: 'crm/accounts and contacts, a very long name that somebody in sales gave to the export (final) (2).csv',
    status: 'quarantined',
    received_at: '2026-06-25T16:40:31Z',
    rows_read: 212,
    rows_quarantined: 212,
    message:
      'The file matches no known export. Nearest: salesforce.account, without the columns "Account ID" and "Account Name". Export again with these columns, or add a profile.',
  },
  {
    upload_id: 'u3',
    key: '<img src=x onerror=alert(1)>.csv',
    status: 'done',
    received_at: '2026-06-25T09:00:00Z',
    rows_read: 12,
    rows_accepted: 12,
    rows_duplicate: 0,
    rows_quarantined: 0,
    message: null,
  },
  {
    upload_id: 'u2',
    key: 'crm/opportunities.csv',
    status: 'done',
    received_at: '2026-06-24T07:31:00Z',
    rows_read: 8_800,
    rows_accepted: 8_800,
    rows_duplicate: 0,
    rows_quarantined: 0,
    message: null,
  },
];
