import { describe, expect, it } from 'vitest';
import { faultsOf, requestOf, shareOf } from '../../src/audiences/entered.ts';
import { filterWords, tidied } from '../../src/parts/filter-words.ts';

const ENTERED = { campaign: ' Wiosna 2026 ', share: '12,5 %', segments: ['at_risk', 'loyal'] };
const NO_FILTER = { country: '', channel: '', owner: '', category: '' };

describe('an audience', () => {
  it('is asked for as the API takes it', () => {
    expect(requestOf(ENTERED, 'rfm', { country: ['PL'] })).toEqual({
      campaign_id: 'Wiosna 2026',
      segments: { rfm: ['at_risk', 'loyal'] },
      filters: { country: ['PL'] },
      holdout_share: 0.125,
    });
  });

  it('is not asked for while a field is wrong', () => {
    const wrong = { campaign: '  ', share: '60', segments: [] };
    expect(faultsOf(wrong)).toEqual(['campaign_id', 'segments', 'holdout_share']);
    expect(requestOf(wrong, 'rfm', {})).toBeUndefined();
    expect(requestOf({ ...ENTERED, campaign: '' }, 'rfm', {})).toBeUndefined();
  });

  it('is for a campaign of 1 to 100 characters, whatever they are', () => {
    const isFine = (campaign: string) => faultsOf({ ...ENTERED, campaign }).length === 0;
    expect(['a', 'ż'.repeat(100), '🌱'.repeat(100), "'=x <b>"].map(isFine)).toEqual([true, true, true, true]);
    expect(['', ' ', 'a'.repeat(101), 'a\u0007b'].map(isFine)).toEqual([false, false, false, false]);
  });

  it.each([
    ['0', 0],
    ['10', 0.1],
    ['10 %', 0.1],
    ['12,34', 0.1234],
    ['14.07', 0.1407],
    ['50', 0.5],
    ['50.01', undefined],
    ['-1', undefined],
    ['', undefined],
    ['10.001', undefined],
    ['1e1', undefined],
    ['ten', undefined],
  ])('holds out %s percent as %s', (percent, share) => {
    expect(shareOf(percent)).toBe(share);
  });
});

describe('the filters of a list', () => {
  it('are left out where they are not set', () => {
    expect(filterWords(NO_FILTER)).toEqual({});
  });

  it('are words with commas between, and a word may have commas of its own', () => {
    expect(filterWords({ ...NO_FILTER, country: 'PL,DE', owner: 'Nowak, Ewa' })).toEqual({
      country: ['PL', 'DE'],
      owner: ['Nowak, Ewa', 'Nowak', 'Ewa'],
    });
    expect(filterWords({ ...NO_FILTER, channel: 'Shop' })).toEqual({ channel: ['Shop'] });
  });

  it('are tidied of blanks, but for those within a word that has a comma', () => {
    expect(tidied('country', ' pl , ,DE ')).toBe('PL,DE');
    expect(tidied('owner', ' Nowak, Ewa ')).toBe('Nowak, Ewa');
  });
});
