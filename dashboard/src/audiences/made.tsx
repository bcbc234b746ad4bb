import { useState } from 'preact/hooks';
import type { Audience, Named } from '../api/types.ts';
import { useAudienceText } from '../i18n/audiences-text.ts';
import { Link } from '../parts/link.tsx';
import { useSource } from '../state/source.ts';
import { useAnswer } from '../state/use-answer.ts';
import { AudienceCounts } from './counts.tsx';
import { Failed } from './failed.tsx';
import { Files } from './files.tsx';

interface MadeAudienceProps {
  id: string;
  /** The answer that made it; undefined where only its id is known. */
  made: Audience | undefined;
  /** Of the scheme that is shown. */
  segments: readonly Named[];
  show: (audience: Audience) => void;
}

/** An audience that was made: how many of whom, and its files as long as there are any. */
export function MadeAudience({ id, made, segments, show }: MadeAudienceProps) {
  const text = useAudienceText();
  const { api, pulse } = useSource();
  const [renewals, setRenewals] = useState(0);
  // What was just made comes with its links; they are asked for once they have run out.
  const version = made !== undefined && renewals === 0 ? undefined : `${renewals} ${pulse.recoveries}`;
  const { value, failure } = useAnswer<Audience>(`audience ${id}`, version, (signal) =>
    api.get(`/v1/audiences/${encodeURIComponent(id)}`, {}, signal),
  );
  const audience = value ?? made;
  const renew = () => {
    setRenewals(renewals + 1);
  };
  return (
    <>
      {failure !== undefined && <Failed failure={failure} isOfOne />}
      {audience === undefined && failure === undefined && <div class="blank part" aria-busy="true" />}
      {audience !== undefined && (
        <>
          <AudienceCounts audience={audience} segments={segments} />
          <Files audience={audience} renewals={renewals} renew={renew} show={show} />
        </>
      )}
      <p class="another">
        <Link to={{ audience: 'new' }}>{text('another')}</Link>
      </p>
    </>
  );
}
