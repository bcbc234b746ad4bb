import { useEffect, useRef } from 'preact/hooks';
import type { Audience, Named } from '../api/types.ts';
import { useAudienceText } from '../i18n/audiences-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';

const PARTS = [
  ['', 'selected'],
  ['−', 'without_consent'],
  ['−', 'without_contact'],
  ['−', 'holdout'],
  ['=', 'exported'],
] as const;

interface CountsProps {
  audience: Audience;
  /** Those whose names are known. */
  segments: readonly Named[];
}

/** Selected customers less who is not written to, so that it adds up before the reader's eyes, and of what it is. */
export function AudienceCounts({ audience, segments }: CountsProps) {
  const { format } = useLocale();
  const text = useAudienceText();
  const { customers, campaign_id: campaign, holdout_share } = audience;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const selection = useSelection(audience, segments);
  return (
    <>
      <h3 class="ready" ref={heading} tabIndex={-1}>
        {customers.exported === 0
          ? text('nobody', { campaign })
          : text('ready', { count: customers.exported, campaign })}
      </h3>
      <dl class="sum">
        {PARTS.map(([sign, part]) => (
          <div>
            <dt>
              {sign} {text(`sum.${part}`)}
            </dt>
            <dd>{format.count(customers[part])}</dd>
          </div>
        ))}
      </dl>
      {customers.holdout > 0 && <p>{text('held', { count: customers.holdout })}</p>}
      <p class="note">
        {text('of', {
          segments: selection,
          share: format.share(holdout_share),
          run: audience.run_id,
          as_of: format.instant(audience.as_of),
        })}
      </p>
    </>
  );
}

/** Segments and filters in words; a segment of another scheme by its id. */
function useSelection({ segments: chosen, filters }: Audience, segments: readonly Named[]): string {
  const { t, has, lang } = useLocale();
  const named = (id: string) => {
    const known = segments.find((segment) => segment.segment_id === id);
    return known === undefined ? id : nameOf(known, lang);
  };
  const labelled = ([name, words]: [string, string[]]) => {
    const key = `filter.${name}`;
    return `${has(key) ? t(key) : name}: ${words.join(', ')}`;
  };
  return [
    ...Object.values(chosen).map((ids) => ids.map(named).join(', ')),
    ...Object.entries(filters).map(labelled),
  ].join('; ');
}
