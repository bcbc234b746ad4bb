import { useState } from 'preact/hooks';
import { STATUSES, type SegmentPlay } from '../api/plays.ts';
import type { Failure } from '../api/client.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { FailureNotice } from '../parts/failure.tsx';
import { useMay } from '../parts/needs-role.tsx';
import { useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { asFailure } from '../state/use-health.ts';

interface PlayStatusProps extends SegmentPlay {
  word: (status: string) => string;
}

/** What is decided about a play; a choice is kept from run to run. Of an earlier run it can only be read. */
export function PlayStatus({ segment, play, word }: PlayStatusProps) {
  const text = useElementText();
  const { api, run, pulse } = useSource();
  const { scheme } = useAddress().address;
  const [now, setNow] = useState({ status: play.status, version: play.version ?? 0 });
  const [failure, setFailure] = useState<Failure>();
  const may = useMay('analyst');
  if (!may || run !== pulse.health?.run_id) return <>{word(now.status)}</>;
  const decide = (status: string) => {
    const before = now;
    setNow({ ...now, status });
    api
      .put<{ version: number }>(
        `/v1/schemes/${scheme}/segments/${encodeURIComponent(segment.segment_id)}/plays/${play.play_id}`,
        { status, version: now.version },
      )
      .then(
        ({ version }) => {
          setNow({ status, version });
          setFailure(undefined);
        },
        (error: unknown) => {
          setNow(before);
          setFailure(asFailure(error));
        },
      );
  };
  return (
    <>
      <select
        aria-label={`${text('strategies.status')}: ${play.name}`}
        value={now.status}
        onChange={(event) => {
          decide(event.currentTarget.value);
        }}
      >
        {STATUSES.map((status) => (
          <option value={status}>{word(status)}</option>
        ))}
      </select>
      {failure !== undefined && <FailureNotice failure={failure} />}
    </>
  );
}
