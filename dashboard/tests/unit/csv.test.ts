import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/parts/csv.ts';

describe('a saved table', () => {
  it('starts with the mark by which spreadsheets know UTF-8, and ends its lines as they do', () => {
    expect(
      csvOf([
        ['Łódź', '1'],
        ['b', '2'],
      ]),
    ).toBe('\uFEFFŁódź,1\r\nb,2\r\n');
  });

  it('quotes what has commas, quotes or line ends in it', () => {
    expect(csvOf([['a,b', 'say "x"', 'l\n']])).toBe('\uFEFF"a,b","say ""x""","l\n"\r\n');
  });

  it('keeps what follows a semicolon from it too, where programs part cells', () => {
    expect(csvOf([['x;=1+1;y', 'a; b']])).toBe("\uFEFFx;'=1+1;y,a; b\r\n");
  });

  it.each(['=1+1', '+48 600', '-5', '@sum', '\tx', '\u200b=1', '＝1'])(
    'keeps %j from being taken for a formula',
    (text) => {
      expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
    },
  );
});
