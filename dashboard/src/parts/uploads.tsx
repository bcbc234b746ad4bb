import type { Run, Upload } from '../api/types.ts';
import { NO_VALUE } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { OTHER_PAGE } from '../state/address.ts';
import { useSource } from '../state/source.ts';
import { isArchive, isBeingRead, isLeftOut, isWaiting } from '../state/use-activity.ts';
import { DropZone } from './drop-zone.tsx';
import { Link } from './link.tsx';
import { StartRun } from './start-run.tsx';
import { Table, type Column } from './table.tsx';
import { UploadNotes } from './upload-notes.tsx';

const FIGURES = ['rows_read', 'rows_accepted', 'rows_duplicate', 'rows_quarantined'] as const;

/** What became of the last files: every row of each is accepted, a duplicate or refused. */
export function Uploads() {
  const { t, format } = useLocale();
  const { activity } = useSource();
  if (activity === undefined) return null;
  const columns: Column<Upload>[] = [
    { id: 'key', title: t('uploads.key'), cell: (upload) => <File upload={upload} /> },
    {
      id: 'received_at',
      title: t('uploads.received_at'),
      isText: true,
      cell: (upload) => format.instant(upload.received_at),
    },
    ...FIGURES.map((id) => ({
      id,
      title: t(`uploads.${id}`),
      cell: (upload: Upload) => (isBeingRead(upload) ? NO_VALUE : format.count(upload[id])),
    })),
    {
      id: 'status',
      title: t('uploads.status'),
      isText: true,
      cell: (upload) => <Status upload={upload} runs={activity.runs} />,
    },
    {
      id: 'notes',
      title: t('uploads.notes'),
      isText: true,
      cell: (upload) => <UploadNotes upload={upload} />,
    },
  ];
  return (
    <section aria-labelledby="uploads" class="uploads">
      <div class="section-head">
        <h2 id="uploads">{t('uploads.title')}</h2>
        <StartRun />
      </div>
      <DropZone />
      {activity.uploads.length === 0 ? (
        <p>{t('uploads.none')}</p>
      ) : (
        <>
          <Table caption={t('uploads.title')} columns={columns} rows={activity.uploads} />
          <p class="pager">
            <Link to={{ ...OTHER_PAGE, page: 'quality' }}>{t('uploads.all')}</Link>
          </p>
        </>
      )}
    </section>
  );
}

function File({ upload: { key, upload_id } }: { upload: Upload }) {
  return (
    <Link class="long" to={{ ...OTHER_PAGE, page: 'quality', upload: upload_id }}>
      {key}
    </Link>
  );
}

/** How far an upload is; once its rows count, how long that took from its arrival. */
function Status({ upload, runs }: { upload: Upload; runs: readonly Run[] }) {
  const { t, format } = useLocale();
  const status = statusOf(upload);
  const published = runs.find((run) => run.run_id === upload.settled_by)?.finished_at;
  if (status !== 'done' || published == null)
    return <span class={`status ${status}`}>{t(`status.${status}`)}</span>;
  const seconds = (Date.parse(published) - Date.parse(upload.received_at)) / 1_000;
  return (
    <span class="status">{t('status.done_after', { time: format.duration(Math.max(0, seconds)) })}</span>
  );
}

function statusOf(upload: Upload): Upload['status'] | 'useless' | 'waiting' | 'left_out' {
  if (isLeftOut(upload)) return 'left_out';
  if (upload.status === 'done' && !isArchive(upload) && upload.rows_quarantined === upload.rows_read)
    return 'useless';
  return isWaiting(upload) ? 'waiting' : upload.status;
}
