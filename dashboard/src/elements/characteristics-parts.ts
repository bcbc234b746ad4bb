import type { ElementBody, SegmentRow } from '../api/types.ts';

/** How often a value of an attribute occurs in a segment, against all. */
export interface AttributeShare extends SegmentRow {
  /** country, region, industry, size_band, age_band, gender, channel or preference */
  attribute: string;
  attribute_value: string;
  customers: number;
  /** Customers of the segment whose attribute is known. */
  known_customers: number;
  segment_share: number | null;
  total_share: number | null;
  /** 100 x segment_share / total_share */
  share_index: number | null;
}

/** What tells a segment from all other customers. */
export interface Differentiator extends SegmentRow {
  /** 1 tells most. */
  place: number;
  kind: 'measure' | 'category';
  /** The measure or attribute. */
  trait: string;
  /** Of a category the value whose share differs most. */
  attribute_value: string | null;
  effect: 'cohens_d' | 'cramers_v';
  effect_size: number;
  direction: 'higher' | 'lower' | 'equal';
  /** Mean of the measure, or share of the value, in the segment and of all others. */
  segment_mean: number | null;
  rest_mean: number | null;
  n: number;
  rest_n: number;
}

export interface Characteristics extends ElementBody {
  attributes: AttributeShare[];
  differentiators: Differentiator[];
}

export type Strength = 'slight' | 'medium' | 'strong';

/** Cohen's conventional bounds of small, medium and large; undefined where there is no difference to speak of. */
export function strengthOf({ effect, effect_size }: Differentiator): Strength | undefined {
  const size = Math.abs(effect_size);
  const [small, medium, large] = effect === 'cohens_d' ? [0.2, 0.5, 0.8] : [0.1, 0.3, 0.5];
  if (size >= large) return 'strong';
  if (size >= medium) return 'medium';
  return size >= small ? 'slight' : undefined;
}

/** The segment whose traits are told: the chosen one, else the first that has any. */
export function toldOf(
  { segments, differentiators, attributes }: Characteristics,
  focus: string,
): string | undefined {
  if (focus !== 'total') return focus;
  const has = (id: string) => [...differentiators, ...attributes].some((row) => row.segment_id === id);
  return segments.find((segment) => has(segment.segment_id))?.segment_id;
}
