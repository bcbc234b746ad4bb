import type { ElementBody, SegmentRow } from '../api/types.ts';

/** What part of a segment's customers bought a product or a product category. */
export type ProductRow = SegmentRow & {
  kind: 'category' | 'product';
  /** The category, or the product's number. */
  name: string;
  label: string;
  /** Rank by revenue of all together. */
  place: number;
  customers: number;
  penetration: number | null;
  penetration_n: number;
  /** Against all together, which is 100. */
  penetration_index: number | null;
  revenue: number | null;
};

/** Two products that are in one basket oftener than chance would have it. */
export interface Pair {
  lift_rank: number;
  antecedent: string;
  consequent: string;
  antecedent_product: string | null;
  consequent_product: string | null;
  /** What is taken for a basket: an order, or all that a customer bought. */
  basket: string;
  baskets: number;
  antecedent_count: number;
  pair_count: number;
  /** Of the baskets with the first, the share with the second too. */
  confidence: number;
  /** How many times oftener than by chance. */
  lift: number;
}

export interface CrossSell extends ElementBody {
  /** Null where only some customers are asked for. */
  pairs: Pair[] | null;
  products: ProductRow[];
}

/** Categories, or where there is but one of them the products, by what they bring. */
export function columnsOf(products: readonly ProductRow[]): ProductRow[] {
  const of = (kind: ProductRow['kind']) =>
    products
      .filter((row) => row.segment_id === 'total' && row.kind === kind)
      .toSorted((a, b) => a.place - b.place);
  const categories = of('category');
  return categories.length > 1 ? categories : of('product');
}

/** Each two products once, the way round that more buyers of the first take. */
export function strongestPairs(pairs: readonly Pair[]): Pair[] {
  const seen = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = [pair.antecedent, pair.consequent].sort().join('\n');
    const other = seen.get(key);
    if (other === undefined || pair.confidence > other.confidence) seen.set(key, pair);
  }
  return [...seen.values()].toSorted((a, b) => a.lift_rank - b.lift_rank);
}
