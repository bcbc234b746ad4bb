import type { Named } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

interface SegmentChoiceProps {
  segments: readonly Named[];
  /** Id of a segment, empty for all. */
  chosen: string;
}

/** Picks one segment or all; the choice is kept in the address. */
export function SegmentChoice({ segments, chosen }: SegmentChoiceProps) {
  const { t, lang } = useLocale();
  const { address, go } = useAddress();
  return (
    <label>
      <span class="visually-hidden">{t('segment')}</span>
      <select
        value={chosen}
        onChange={(event) => {
          go(hrefOf(address, { segment: event.currentTarget.value }));
        }}
      >
        <option value="">{t('growth.all_segments')}</option>
        {segments.map((segment) => (
          <option value={segment.segment_id}>{nameOf(segment, lang)}</option>
        ))}
      </select>
    </label>
  );
}
