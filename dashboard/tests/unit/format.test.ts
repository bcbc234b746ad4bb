import { describe, expect, it } from 'vitest';
import { formatFor, NO_VALUE } from '../../src/i18n/format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const [en, pl] = [formatFor('en', 'USD'), formatFor('pl', 'PLN')];

describe('a format', () => {
  it('writes money in the currency of the answer', () => {
    expect(plain(pl.metric('money', 2_297_200.8603))).toBe('2 297 200,86 zł');
    expect(plain(en.money(2_297_200.8603))).toBe('US$2,297,201');
  });

  it('writes as many decimals as the currency has', () => {
    expect(plain(formatFor('en', 'JPY').metric('money', 917_504_733.74))).toBe('JP¥917,504,734');
    expect(plain(formatFor('pl', 'JPY').cell('money', -16_865_531.5))).toBe('−16 865 532');
  });

  it('groups thousands of four digits in Polish too, so that columns align', () => {
    expect(plain(pl.count(5009))).toBe('5 009');
  });

  it('never takes a missing value for zero', () => {
    expect([pl.count(null), pl.share(undefined), pl.metric('money', Number.NaN)]).toEqual([
      NO_VALUE,
      NO_VALUE,
      NO_VALUE,
    ]);
  });

  it('writes changes with a true minus', () => {
    expect([en.change(-3), en.change(0), en.metricChange('ratio', 0.125)]).toEqual(['−3', '0', '+12.5%']);
  });

  it('gives the day alone for a midnight', () => {
    expect(en.instant('2026-06-26T00:00:00Z')).toBe('26 June 2026');
    expect(pl.instant('2026-06-26T00:00:00Z')).toBe('26 czerwca 2026');
    expect(pl.month('2026-06')).toBe('czerwiec 2026');
  });

  it('gives the day alone for a midnight where the reader is', () => {
    const midnight = new Date(2026, 6, 1);
    expect(en.instant(midnight.toISOString())).toBe('1 July 2026');
    expect(en.instant(new Date(2026, 6, 1, 7, 5).toISOString())).toBe('1 Jul 2026, 07:05');
  });

  it('says how long something took in one unit', () => {
    expect([en.duration(28.4), en.duration(119), pl.duration(125), pl.duration(7_200)].map(plain)).toEqual([
      '28s',
      '119s',
      '2 min',
      '2 h',
    ]);
  });

  it('says how long ago in whole steps', () => {
    const then = '2026-06-26T00:00:00Z';
    const later = (minutes: number) => Date.parse(then) + minutes * 60_000;
    expect([en.ago(then, later(0)), en.ago(then, later(59)), pl.ago(then, later(150))]).toEqual([
      'now',
      '59 minutes ago',
      '2 godziny temu',
    ]);
  });
});
