import { liftBars } from '../charts/lift-bars.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { strongestPairs, type Pair } from './cross-sell-parts.ts';

const SHOWN = 15;

/** The products that go together most beyond chance: who buys the first is offered the second. */
export function ProductPairs({ pairs }: { pairs: readonly Pair[] }) {
  const { format } = useLocale();
  const text = useElementText();
  const shown = strongestPairs(pairs).slice(0, SHOWN);
  const [first] = shown;
  if (first === undefined) return null;
  const title = text('pairs.title');
  const products = (pair: Pair) => [
    pair.antecedent_product ?? pair.antecedent,
    pair.consequent_product ?? pair.consequent,
  ];
  const lift = (value: number) => `${format.cell('number', value, 1)}×`;
  return (
    <Figure
      id="pairs"
      title={title}
      note={text(first.basket === 'order' ? 'pairs.note_order' : 'pairs.note_customer', {
        baskets: first.baskets,
      })}
      chart={(width) =>
        liftBars(
          shown.map((pair) => {
            const [bought = '', offered = ''] = products(pair);
            return {
              first: bought,
              second: offered,
              lift: pair.lift,
              written: lift(pair.lift),
              note: text('pairs.share', {
                share: format.share(pair.confidence),
                n: format.count(pair.antecedent_count),
              }),
            };
          }),
          { id: 'pairs-chart', width, title, description: text('pairs.description') },
        )
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'first', title: text('pairs.first'), cell: (pair) => products(pair)[0] },
            { id: 'second', title: text('pairs.second'), isText: true, cell: (pair) => products(pair)[1] },
            { id: 'together', title: text('pairs.together'), cell: (pair) => format.count(pair.pair_count) },
            {
              id: 'first_n',
              title: text('pairs.first_n'),
              cell: (pair) => format.count(pair.antecedent_count),
            },
            {
              id: 'confidence',
              title: text('pairs.confidence'),
              cell: (pair) => format.share(pair.confidence),
            },
            { id: 'lift', title: text('pairs.lift'), cell: (pair) => lift(pair.lift) },
          ]}
          rows={shown}
        />
      )}
    />
  );
}
