import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasQualityText } from '../../src/i18n/quality-text.ts';
import { isNoRecord } from '../../src/i18n/reason.ts';
import texts from '../../src/i18n/en.json';

const hasText = (key: string): key is keyof typeof texts => key in texts;
const LOCALE = { has: hasText };

const DOMAIN = join(import.meta.dirname, '../../../layers/domain/src/main/java/io/clientele/domain/upload');
const readSource = (name: string) => readFileSync(join(DOMAIN, `${name}.java`), 'utf8');

/** The product's own lists: a reason or repair that gets no words here fails this test. */
const REASONS = [...readSource('RefusalReason').matchAll(/^ {2}([A-Z_]+)\(Kind\.([A-Z_]+)\)/gm)].map(
  ([, name = '', kind = '']) => [name.toLowerCase(), kind] as const,
);
const REPAIRS = [...readSource('RepairKind').matchAll(/^ {2}([A-Z_]+)[,;]$/gm)].map(([, name = '']) =>
  name.toLowerCase(),
);
const STATUSES = [...readSource('UploadStatus').matchAll(/^ {2}([A-Z]+)[,;]$/gm)].map(([, name = '']) =>
  name.toLowerCase(),
);
const STATES = [...readSource('UploadCase').matchAll(/^ {4}([A-Z]+)[,;]$/gm)].map(([, name = '']) =>
  name.toLowerCase(),
);

const RESOURCES = join(import.meta.dirname, '../../../layers/warehouse/src/main/resources');
const AUDITS = readFileSync(join(RESOURCES, 'audits/catalogue.txt'), 'utf8').trim().split('\n');

describe('the words of reports', () => {
  it('are read from the product', () => {
    expect(REASONS.length).toBeGreaterThan(50);
    expect(REPAIRS.length).toBeGreaterThan(20);
    expect(STATUSES).toContain('quarantined');
    expect(STATES).toEqual(['none', 'open', 'closed', 'superseded']);
  });

  it.each(REASONS)('name the reason %s, what was expected and how to mend it', (reason, kind) => {
    expect(hasText(`reason.${reason}`)).toBe(true);
    expect(hasQualityText(`fix.${reason}`)).toBe(true);
    expect(hasQualityText(`expected.${reason}`)).toBe(kind === 'ROW');
    expect(isNoRecord(reason, LOCALE)).toBe(kind === 'NO_RECORD');
  });

  it.each(REPAIRS)('name the repair %s', (repair) => {
    expect(hasQualityText(`repair.${repair}`)).toBe(true);
  });

  it.each(STATUSES)('name the status %s', (status) => {
    expect(hasText(`status.${status}`)).toBe(true);
  });

  it.each(STATES)('name the state %s of a case', (state) => {
    expect(hasQualityText(`case.${state}`)).toBe(true);
  });

  it.each(AUDITS)('say what is wrong when the check %s fails', (audit) => {
    expect(hasText(`audit.${audit}`)).toBe(true);
  });

  it('take a reason that a profile named for a line left out on purpose', () => {
    expect(isNoRecord('left_out_by_us', LOCALE)).toBe(true);
  });
});
