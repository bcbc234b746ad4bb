import { useEffect, useRef } from 'preact/hooks';
import type { UploadCase } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { FailedPage, FailureNotice } from '../parts/failure.tsx';
import { Link } from '../parts/link.tsx';
import { useSource } from '../state/source.ts';
import { isBeingRead, isLeftOut } from '../state/use-activity.ts';
import { CameIn } from './came-in.tsx';
import { CaseState } from './case-state.tsx';
import { Refused } from './refused.tsx';
import { Repairs } from './repairs.tsx';
import { useQualityAnswer } from './use-quality.ts';

/** One file: what came in, what was repaired, what was refused, and how to mend it. */
export function CasePage({ uploadId }: { uploadId: string }) {
  const q = useQualityText();
  const { pulse } = useSource();
  const { value, failure } = useQualityAnswer<UploadCase>(`/v1/cases/${encodeURIComponent(uploadId)}`);
  const why = failure ?? (value === undefined ? pulse.failure : undefined);
  return (
    <>
      <p class="back">
        <Link to={{ upload: '' }}>{`← ${q('case.back')}`}</Link>
      </p>
      {why !== undefined &&
        (value === undefined ? <FailedPage failure={why} /> : <FailureNotice failure={why} />)}
      {value === undefined && why === undefined && <div class="blank list" aria-busy="true" />}
      {value !== undefined && <Content of={value} />}
    </>
  );
}

function Content({ of: one }: { of: UploadCase }) {
  const q = useQualityText();
  const { format } = useLocale();
  const { upload } = one;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [upload.upload_id]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class="file-name">
        {upload.key}
      </h1>
      <p class="lead">
        {q('list.case')}: <CaseState of={one} />. <SettledBy of={one} />
      </p>
      {upload.expired_at != null && (
        <p class="notice">{q('case.expired', { at: format.instant(upload.expired_at) })}</p>
      )}
      {isLeftOut(upload) && <p class="notice">{q('case.left_out_note')}</p>}
      <CameIn upload={upload} />
      {!isBeingRead(upload) && (
        <>
          <section aria-labelledby="repaired">
            <h2 id="repaired">{q('case.repaired')}</h2>
            <Repairs repairs={upload.repairs} />
          </section>
          {upload.expired_at == null && <Refused of={one} />}
        </>
      )}
    </>
  );
}

/** The later file that closed the case, or goes on with it. */
function SettledBy({ of: { state, settled_by: later } }: { of: UploadCase }) {
  const q = useQualityText();
  const { format } = useLocale();
  if (later == null) return null;
  const fill = { file: later.key, at: format.instant(later.received_at) };
  return (
    <>
      {q(state === 'closed' ? 'case.closed_by' : 'case.superseded_by', fill)}{' '}
      <Link to={{ upload: later.upload_id }}>{q('case.later')}</Link>
    </>
  );
}
