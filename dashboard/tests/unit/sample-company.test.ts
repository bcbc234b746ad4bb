import { describe, expect, it } from 'vitest';
import type { Upload } from '../../src/api/types.ts';
import { showsSample } from '../../src/state/sample-company.ts';
import { isWaiting } from '../../src/state/use-activity.ts';

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

  it('is not what the figures are of when own data was there first', () => {
    expect(showsSample([upload(SAMPLE, { settled_by: null })])).toBe(false);
    expect(showsSample([upload(SAMPLE, { settled_by: null, left_out_by: '01K' })])).toBe(false);
    expect(showsSample([upload(SAMPLE, { left_out_by: '01K' })])).toBe(false);
  });

  it('does not wait for a run that will never count it', () => {
    const sample = upload(SAMPLE, { settled_by: null });
    expect(isWaiting(sample)).toBe(true);
    expect(isWaiting({ ...sample, left_out_by: '01K' })).toBe(false);
  });

  it('is told by the name and place that this page gives it', () => {
    expect(showsSample([])).toBe(false);
    expect(showsSample([upload('clientele-sample-company.zip')])).toBe(false);
    expect(showsSample([upload('uploads/01J/shop/clientele-sample-company.zip')])).toBe(false);
  });
});
