import { describe, expect, it } from 'vitest';
import { customersOf } from '../../src/parts/customers-of.ts';
import { hrefOf, OTHER_PAGE, parseAddress } from '../../src/state/address.ts';

describe('the address', () => {
  it('follows the browser where it names no language', () => {
    expect(parseAddress('', 'pl-PL').lang).toBe('pl');
    expect(parseAddress('', 'de').lang).toBe('en');
    expect(parseAddress('?lang=en', 'pl').lang).toBe('en');
  });

  it('ignores values that are not known', () => {
    const address = parseAddress('?page=admin&theme=neon&scale=9', 'en');
    expect([address.page, address.theme, address.scale]).toEqual(['home', 'auto', 'shared']);
  });

  it('brings every part of a view back', () => {
    const written =
      '?page=growth&segment=a%26b&sort=-revenue&month=2026-05&scale=own&run=01J&theme=dark&tables=grid.flows&lang=pl';
    const address = parseAddress(written, 'en');
    expect(address.tables).toEqual(['grid', 'flows']);
    expect(parseAddress(hrefOf(address), 'en')).toEqual(address);
  });

  it('brings the filters of a list and an audience back, and leaves them on the way to another page', () => {
    const written = '?page=customers&segment=loyal&country=PL%2CDE&owner=Ewa&audience=new&lang=pl';
    const address = parseAddress(written, 'en');
    expect([address.country, address.owner, address.audience]).toEqual(['PL,DE', 'Ewa', 'new']);
    expect(hrefOf(address)).toBe(written);
    expect(hrefOf(address, { ...OTHER_PAGE, page: 'growth' })).toBe('?page=growth&lang=pl');
  });

  it('keeps whose figures are looked at on the way to the customers of a segment', () => {
    const address = parseAddress('?page=performance&country=PL&sort=-revenue', 'en');
    expect(hrefOf(address, customersOf('loyal'))).toBe('?page=customers&segment=loyal&country=PL&lang=en');
  });

  it('leaves out what is as by default', () => {
    expect(hrefOf(parseAddress('', 'en'), { page: 'growth' })).toBe('?page=growth&lang=en');
  });
});
