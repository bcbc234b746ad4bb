import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import audiencesEn from '../../src/i18n/audiences.en.json';
import audiencesPl from '../../src/i18n/audiences.pl.json';
import en from '../../src/i18n/en.json';
import elementsEn from '../../src/i18n/elements.en.json';
import elementsPl from '../../src/i18n/elements.pl.json';
import pl from '../../src/i18n/pl.json';
import qualityEn from '../../src/i18n/quality.en.json';
import qualityPl from '../../src/i18n/quality.pl.json';
import startEn from '../../src/i18n/start.en.json';
import startPl from '../../src/i18n/start.pl.json';
import { translatorOver, type Entry } from '../../src/i18n/text.ts';

const SOURCES = join(import.meta.dirname, '../../src');
const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
  .join('\n');

type Texts = Record<string, Entry>;
const SETS: [string, Texts, Texts][] = [
  ['every page', en, pl],
  ['the elements', elementsEn, elementsPl],
  ['the data-quality page', qualityEn, qualityPl],
  ['audiences', audiencesEn, audiencesPl],
  ['a page that does not start', startEn, startPl],
];

/** Keys written out, and the prefixes of keys whose end is computed: `status.${status}`. */
const written = new Set([...source.matchAll(/'([a-z_]+(?:\.[a-z_]+)*)'/g)].map((match) => match[1]));
const prefixes = [...source.matchAll(/`([a-z_]+\.)\$\{/g)].map((match) => match[1] ?? '');

const holes = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();

describe.each(SETS)('the texts of %s', (_, english, polish) => {
  const keys = Object.keys(english);

  it('have the same keys in both languages, in the same order', () => {
    expect(Object.keys(polish)).toEqual(keys);
  });

  it('are all used', () => {
    const unused = keys.filter(
      (key) => !written.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('fill the same holes in both languages', () => {
    for (const key of keys) {
      expect([key, holes(polish[key])]).toEqual([key, holes(english[key])]);
    }
  });

  it.each([
    ['en', english],
    ['pl', polish],
  ])('have every plural form of %s', (lang, entries) => {
    const forms = [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort();
    for (const [key, entry] of Object.entries(entries)) {
      if (typeof entry !== 'string') expect([key, Object.keys(entry).sort()]).toEqual([key, forms]);
    }
  });
});

describe('a translator', () => {
  it.each([
    [1, 'z tego 1 zamówienie bez klienta'],
    [2, 'z tego 2 zamówienia bez klienta'],
    [5, 'z tego 5 zamówień bez klienta'],
    [12, 'z tego 12 zamówień bez klienta'],
    [22, 'z tego 22 zamówienia bez klienta'],
    [112, 'z tego 112 zamówień bez klienta'],
  ])('declines Polish nouns after %i', (count, text) => {
    expect(translatorOver(pl, 'pl')('scorecard.unassigned_orders', { count })).toBe(text);
  });

  it.each([
    [1, '1 otwarta sprawa'],
    [3, '3 otwarte sprawy'],
    [5, '5 otwartych spraw'],
    [14, '14 otwartych spraw'],
    [24, '24 otwarte sprawy'],
  ])('counts %i open cases in Polish', (count, text) => {
    expect(translatorOver(qualityPl, 'pl')('headline.open', { count })).toContain(`${text}:`);
  });

  it.each([
    [1, '1 klient do kampanii'],
    [3, '3 klientów do kampanii'],
    [5, '5 klientów do kampanii'],
  ])('counts %i customers of an audience in Polish', (count, text) => {
    expect(translatorOver(audiencesPl, 'pl')('ready', { count, campaign: 'wiosna' })).toBe(
      `${text} „wiosna”`,
    );
  });

  it('fills in a name that looks like a pattern as it is', () => {
    expect(translatorOver(en, 'en')('customers.unknown', { segment: '$& {segment} <b>' })).toContain(
      '“$& {segment} <b>”',
    );
  });
});
