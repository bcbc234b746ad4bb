import { useLayoutEffect } from 'preact/hooks';
import type { Named } from '../api/types.ts';
import { useAddress } from './use-address.ts';

const COLOURS = 10;
/** Named in the style sheet, whichever the scheme. */
const OF_ALL_SCHEMES = ['prospects', 'total', 'unassigned'];

const sheet = new CSSStyleSheet();

/** Segments of the scheme rfm have colours of their own; those of the others take them by rank. */
export function useSegmentColours(segments: readonly Named[]): void {
  const { scheme } = useAddress().address;
  useLayoutEffect(() => {
    if (scheme === 'rfm') {
      sheet.replaceSync('');
      return;
    }
    const ranked = segments.filter((segment) => !OF_ALL_SCHEMES.includes(segment.segment_id));
    sheet.replaceSync(
      ranked
        .map(
          ({ segment_id }, i) =>
            `.segment.${CSS.escape(segment_id)} { --segment: var(--segment-${(i % COLOURS) + 1}); }`,
        )
        .join('\n'),
    );
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  }, [scheme, segments]);
}
