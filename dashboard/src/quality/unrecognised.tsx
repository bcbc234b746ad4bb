import type { RefusalReport } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { hasQualityText, useQualityText } from '../i18n/quality-text.ts';

/** Below it a guess is only told. */
const NEEDED = 0.7;

/** What a file that no profile fits comes nearest to, and what it seems to be. */
export function Unrecognised({ report: { nearest, proposal } }: { report: RefusalReport }) {
  const { format } = useLocale();
  const q = useQualityText();
  const sheet = `entity.${proposal?.sheet ?? ''}`;
  return (
    <>
      {proposal != null && (
        <>
          <p>
            {q('source.likely', {
              sheet: hasQualityText(sheet) ? q(sheet) : proposal.sheet,
              share: format.share(proposal.confidence),
              needed: format.share(NEEDED),
            })}
          </p>
          <p>{q('refused.proposal')}</p>
        </>
      )}
      {nearest.length > 0 && (
        <>
          <p>{q('source.nearest')}:</p>
          <ul>
            {nearest.map(({ profile, missing }) => (
              <li>{q('source.near', { profile, columns: missing.join(', ') })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
