import { expect, it } from 'vitest';
import en from '../../src/tour/tour.en.json';
import pl from '../../src/tour/tour.pl.json';

it('the tour has the same texts and as many steps in both languages', () => {
  expect(Object.keys(pl)).toEqual(Object.keys(en));
  expect(pl.steps.map((step) => Object.keys(step))).toEqual(en.steps.map((step) => Object.keys(step)));
  expect(en.steps).toHaveLength(6);
});
