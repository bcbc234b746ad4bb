import type { Named } from '../api/types.ts';
import { useAudienceText } from '../i18n/audiences-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';

interface SegmentBoxesProps {
  segments: readonly Named[];
  /** Ids. */
  chosen: readonly string[];
  /** What is wrong with the choice; undefined where nothing is. */
  wrong: string | undefined;
  change: (chosen: string[]) => void;
}

/** The segments of the scheme, several of which can be exported together. */
export function SegmentBoxes({ segments, chosen, wrong, change }: SegmentBoxesProps) {
  const { lang } = useLocale();
  const text = useAudienceText();
  return (
    <fieldset aria-describedby="audience-segments-wrong">
      <legend>{text('segments')}</legend>
      <div class="boxes">
        {segments.map((segment) => (
          <label>
            <input
              type="checkbox"
              name="segments"
              value={segment.segment_id}
              checked={chosen.includes(segment.segment_id)}
              onChange={({ currentTarget: { checked, value: id } }) => {
                change(checked ? [...chosen, id] : chosen.filter((other) => other !== id));
              }}
            />{' '}
            {nameOf(segment, lang)}
          </label>
        ))}
      </div>
      <span id="audience-segments-wrong" class="wrong">
        {wrong}
      </span>
    </fieldset>
  );
}
