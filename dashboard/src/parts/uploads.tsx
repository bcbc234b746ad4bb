import type { Upload } from '../api/types.ts';
import { NO_VALUE } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useUploads } from '../state/source.ts';
import { Table, type Column } from './table.tsx';

const SHOWN = 10;

const isBeingRead = ({ status }: Upload) => status === 'received' || status === 'processing';

/** What became of the last files: every row of each is accepted, a duplicate or refused. */
export function Uploads() {
  const { t, format } = useLocale();
  const uploads = useUploads(SHOWN).value?.items;
  if (uploads === undefined) return null;
  const figure = (
    id: 'rows_read' | 'rows_accepted' | 'rows_duplicate' | 'rows_quarantined',
  ): Column<Upload> => ({
    id,
    title: t(`uploads.${id}`),
    cell: (upload) => (isBeingRead(upload) ? NO_VALUE : format.count(upload[id])),
  });
  const columns: Column<Upload>[] = [
    { id: 'key', title: t('uploads.key'), cell: (upload) => <span class="file">{upload.key}</span> },
    {
      id: 'received_at',
      title: t('uploads.received_at'),
      isText: true,
      cell: (u) => format.instant(u.received_at),
    },
    {
      id: 'status',
      title: t('uploads.status'),
      isText: true,
      cell: ({ status }) => <span class={`status ${status}`}>{t(`status.${status}`)}</span>,
    },
    figure('rows_read'),
    figure('rows_accepted'),
    figure('rows_duplicate'),
    figure('rows_quarantined'),
    {
      id: 'message',
      title: t('uploads.message'),
      isText: true,
      cell: ({ message }) => message != null && <span lang="en">{message}</span>,
    },
  ];
  return (
    <section aria-labelledby="uploads" class="uploads">
      <h2 id="uploads">{t('uploads.title')}</h2>
      {uploads.length === 0 ? (
        <p>{t('uploads.none')}</p>
      ) : (
        <Table caption={t('uploads.title')} columns={columns} rows={uploads} />
      )}
    </section>
  );
}
