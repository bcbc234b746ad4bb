import { describe, expect, it } from 'vitest';
import { hrefOf, parseAddress } from '../../src/state/address.ts';

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

  it('leaves out what is as by default', () => {
    expect(hrefOf(parseAddress('', 'en'), { page: 'growth' })).toBe('?page=growth&lang=en');
  });
});
