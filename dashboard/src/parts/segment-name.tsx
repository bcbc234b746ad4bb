import type { Named } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from './customers-of.ts';
import { Link } from './link.tsx';

/** A segment's name with its colour, leading to its customers. */
export function SegmentName({ segment }: { segment: Named }) {
  const { lang } = useLocale();
  return (
    <Link to={customersOf(segment.segment_id)} class={`segment-name segment ${segment.segment_id}`}>
      {nameOf(segment, lang)}
    </Link>
  );
}
