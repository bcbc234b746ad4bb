import type { GridCell, Named } from '../../src/api/types.ts';

export const SEGMENTS: readonly Named[] = [
  ['champions', 'Champions', 'Najlepsi'],
  ['loyal', 'Loyal', 'Lojalni'],
  ['active', 'Active', 'Aktywni'],
  ['new', 'New', 'Nowi'],
  ['promising', 'Promising', 'Obiecujący'],
  ['needs_attention', 'Needs attention', 'Wymagający uwagi'],
  ['almost_lost', 'Almost lost', 'Prawie utraceni'],
  ['at_risk', 'At risk', 'Zagrożeni'],
  ['previously_loyal', 'Previously loyal', 'Dawniej lojalni'],
  ['dormant', 'Dormant', 'Uśpieni'],
  ['prospects', 'Prospects', 'Potencjalni'],
].map(([segment_id = '', name = '', name_pl = '']) => ({ segment_id, name, name_pl }));

/** Rows R 5 to 1, columns FM 5 to 1. */
const BY_SCORES = [
  ['champions', 'champions', 'active', 'promising', 'new'],
  ['loyal', 'loyal', 'active', 'promising', 'new'],
  ['loyal', 'loyal', 'needs_attention', 'needs_attention', 'almost_lost'],
  ['at_risk', 'at_risk', 'almost_lost', 'almost_lost', 'dormant'],
  ['previously_loyal', 'previously_loyal', 'dormant', 'dormant', 'dormant'],
];

/** Recent customers buy often: counts lean to the diagonal, money to the upper left. */
export function gridOf(random: () => number): GridCell[] {
  return BY_SCORES.flatMap((row, i) =>
    row.map((segment_id, j) => {
      const [r_score, fm_score] = [5 - i, 5 - j];
      const customers = Math.round((340 / (1 + 1.1 * Math.abs(i - j))) * (0.55 + 0.9 * random()));
      const perCustomer = 60 * fm_score ** 2.3 * (0.8 + 0.4 * random()) * (1 + 0.12 * r_score);
      return {
        r_score,
        fm_score,
        segment_id,
        customers,
        revenue: Math.round(customers * perCustomer * 100) / 100,
      };
    }),
  );
}
