import { describe, expect, it } from 'vitest';
import type { Upload } from '../../src/api/types.ts';
import { showsSample } from '../../src/state/sample-company.ts';

const SAMPLE = 'uploads/01J0000000000000000000000A/clientele-sample-company.zip/shop/orders.csv';

function upload(key: string, changes: Partial<Upload> = {}): Upload {
  return {
    upload_id: key,
    key,
    size: 1,
    status: 'done',
    received_at: '2026-06-30T00:00:00Z',
    entities: [],
    repairs: {},
    rows_read: 1,
    rows_accepted: 1,
    rows_duplicate: 0,
    rows_quarantined: 0,
    reasons: {},
    settled_by: '01J',
    ...changes,
  };
}

describe('the sample company', () => {
  it('is what the figures are of until a run has counted a row of another file', () => {
    const sample = upload(SAMPLE);
    expect(showsSample([sample])).toBe(true);
    expect(showsSample([upload('orders.csv', { settled_by: null }), sample])).toBe(true);
    expect(showsSample([upload('notes.csv', { rows_accepted: 0 }), sample])).toBe(true);
    expect(showsSample([upload('orders.csv'), sample])).toBe(false);
  });

  it('is told by the name and place that this page gives it', () => {
    expect(showsSample([])).toBe(false);
    expect(showsSample([upload('clientele-sample-company.zip')])).toBe(false);
    expect(showsSample([upload('uploads/01J/shop/clientele-sample-company.zip')])).toBe(false);
  });
});
