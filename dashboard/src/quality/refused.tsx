import type { Refusal, RefusalReport, UploadCase } from '../api/types.ts';
import { Failure } from '../api/client.ts';
import { isNoRecord } from '../i18n/reason.ts';
import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { FailureNotice } from '../parts/failure.tsx';
import { Mend } from './mend.tsx';
import { RefusalTable } from './refusal-table.tsx';
import { Save } from './save.tsx';
import { Unrecognised } from './unrecognised.tsx';
import { useQualityAnswer } from './use-quality.ts';
import { WholeFile } from './whole-file.tsx';

/** What was refused: the rows by reason and column, or why the whole file was; then how to mend it. */
export function Refused({ of: one }: { of: UploadCase }) {
  const q = useQualityText();
  const { upload } = one;
  const wasRefused = upload.status === 'quarantined' || upload.rows_quarantined > 0;
  return (
    <>
      <section aria-labelledby="refused" class="refused">
        <h2 id="refused">{q('case.refused')}</h2>
        {upload.status === 'failed' ? (
          <p>{q('case.failed')}</p>
        ) : wasRefused ? (
          <Details of={one} />
        ) : (
          <p>{q('case.not_refused')}</p>
        )}
        {upload.message != null && (
          <details class="note">
            <summary>{q('case.note')}</summary>
            <p lang="en">{upload.message}</p>
          </details>
        )}
      </section>
      <Mend of={one} />
    </>
  );
}

function Details({ of: { upload } }: { of: UploadCase }) {
  const q = useQualityText();
  const path = `/v1/uploads/${encodeURIComponent(upload.upload_id)}`;
  const { value, failure } = useQualityAnswer<RefusalReport>(`${path}/refusals`);
  const isWhole = upload.status === 'quarantined';
  return (
    <>
      {isWhole && <WholeFile upload={upload} />}
      {failure !== undefined && <Missing failure={failure} />}
      {value === undefined && failure === undefined && <div class="blank plot" aria-busy="true" />}
      {value !== undefined &&
        (isWhole ? <Unrecognised report={value} /> : <Rows refusals={value.refusals} />)}
      <p class="saves">
        <Save path={`${path}/quarantine`} name={upload.key} suffix={`.${upload.upload_id.slice(0, 12)}.csv`}>
          {q('refused.csv')}
        </Save>
        {value?.proposal != null && (
          <Save path={`${path}/profile`} name={upload.key} suffix=".profile.yaml">
            {q('refused.profile')}
          </Save>
        )}
      </p>
    </>
  );
}

/** Uploads of an earlier version have no report. */
function Missing({ failure }: { failure: Failure }) {
  const q = useQualityText();
  return failure.kind === 'not_found' ? <p>{q('refused.old')}</p> : <FailureNotice failure={failure} />;
}

function Rows({ refusals }: { refusals: readonly Refusal[] }) {
  const q = useQualityText();
  const locale = useLocale();
  const records = refusals.filter(({ reason }) => !isNoRecord(reason, locale));
  const others = refusals.filter(({ reason }) => isNoRecord(reason, locale));
  return (
    <>
      {records.length > 0 && <RefusalTable caption={q('case.refused')} refusals={records} />}
      {others.length > 0 && (
        <>
          <h3>{q('case.no_record')}</h3>
          <p class="note">{q('case.no_record_note')}</p>
          <RefusalTable caption={q('case.no_record')} refusals={others} />
        </>
      )}
    </>
  );
}
