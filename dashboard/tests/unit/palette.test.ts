import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, distance, SIGHTS } from './colour.ts';

const css = readFileSync(join(import.meta.dirname, '../../src/styles/base.css'), 'utf8');
const colours = [...css.matchAll(/^ {2}--segment-(\d+): light-dark\((#\w{6}), (#\w{6})\)/gm)];

describe.each([
  ['light', 2, '#ffffff'],
  ['dark', 3, '#14161a'],
] as const)('the colours of the segments, %s', (_, group, paper) => {
  const palette = colours.map((match) => [match[1] ?? '', match[group] ?? ''] as const);

  it('are eleven', () => {
    expect(palette).toHaveLength(11);
  });

  it('stand out against the paper by 3:1', () => {
    for (const [segment, colour] of palette) {
      expect([segment, contrast(colour, paper) >= 3]).toEqual([segment, true]);
    }
  });

  it.each(Object.keys(SIGHTS))('differ from each other for %s sight', (sight) => {
    for (const [segment, colour] of palette) {
      for (const [other, otherColour] of palette) {
        const isApart = segment === other || distance(colour, otherColour, sight) >= 0.06;
        expect([segment, other, isApart]).toEqual([segment, other, true]);
      }
    }
  });
});
