import type { Named } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

const LEAST = 2;
const MOST = 4;

/** The segments that the address puts side by side, in their order; these others where it names fewer than two. */
export function pinnedOf<T extends Named>(
  segments: readonly T[],
  pins: readonly string[],
  otherwise: readonly T[],
): T[] {
  const pinned = segments.filter((segment) => pins.includes(segment.segment_id)).slice(0, MOST);
  return pinned.length >= LEAST
    ? pinned
    : segments.filter((segment) => otherwise.includes(segment)).slice(0, MOST);
}

interface SegmentPinsProps {
  segments: readonly Named[];
  pinned: readonly Named[];
}

/** Boxes that put two to four segments side by side; the choice is kept in the address. */
export function SegmentPins({ segments, pinned }: SegmentPinsProps) {
  const { lang } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const ids = pinned.map((segment) => segment.segment_id);
  return (
    <fieldset class="pins">
      <legend>{text('pins.title')}</legend>
      {segments.map((segment) => {
        const id = segment.segment_id;
        const isPinned = ids.includes(id);
        return (
          <label>
            <input
              type="checkbox"
              checked={isPinned}
              disabled={isPinned ? ids.length <= LEAST : ids.length >= MOST}
              onChange={() => {
                go(hrefOf(address, { pins: isPinned ? ids.filter((pin) => pin !== id) : [...ids, id] }));
              }}
            />{' '}
            {nameOf(segment, lang)}
          </label>
        );
      })}
    </fieldset>
  );
}
