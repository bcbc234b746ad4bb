import { expect, it } from 'vitest';
import en from '../../src/guide/guide.en.json';
import pl from '../../src/guide/guide.pl.json';

it('the guide says the same in both languages, paragraph by paragraph', () => {
  const shape = ({ sections }: typeof en) => sections.map(({ id, text }) => [id, text.length]);
  expect(shape(pl)).toEqual(shape(en));
});
