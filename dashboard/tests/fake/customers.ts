import type { Customer } from '../../src/api/types.ts';
import { randomOf } from './random.ts';

const NAMES = [
  'Zofia Wójcik',
  'Hurtownia Łąkowa sp. z o.o.',
  'Anna-Maria Nowak',
  'Grünwald GmbH',
  'O’Neill & Sons',
  'Ewa Żak',
];

/** The customers of a segment, best first by money. */
export function customersOf(segmentId: string, count: number): Customer[] {
  const random = randomOf(segmentId.length * 7919);
  return Array.from({ length: count }, (_, i) => ({
    customer_id: `C-${String(10_000 + Math.floor(random() * 89_999))}`,
    name: i === 1 ? '<b onmouseover=alert(1)>Bold & Co</b>' : (NAMES[i % NAMES.length] ?? null),
    recency_days: Math.floor(random() * 300),
    frequency: 1 + Math.floor(random() * 14),
    monetary: Math.round((9_000 / (i + 3)) * 10_000) / 10_000,
    orders: 1 + Math.floor(random() * 16),
    r_score: 1 + Math.floor(random() * 5),
    f_score: 1 + Math.floor(random() * 5),
    m_score: 1 + Math.floor(random() * 5),
    weight: 1,
  }));
}
