import type { UploadCase } from '../api/types.ts';
import { NO_VALUE } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { reasonText } from '../i18n/reason.ts';
import { Link } from '../parts/link.tsx';
import { Table, type Column } from '../parts/table.tsx';
import { isBeingRead } from '../state/use-activity.ts';
import { CaseState } from './case-state.tsx';
import { Recognised } from './recognised.tsx';

const FIGURES = ['rows_read', 'rows_accepted', 'rows_duplicate', 'rows_quarantined'] as const;

/** One row a file: what it is, what became of its rows, and how its case stands. */
export function CaseTable({ cases }: { cases: readonly UploadCase[] }) {
  const { t, format } = useLocale();
  const q = useQualityText();
  const columns: Column<UploadCase>[] = [
    {
      id: 'key',
      title: q('list.file'),
      cell: ({ upload }) => (
        <Link class="long" to={{ upload: upload.upload_id }}>
          {upload.key}
        </Link>
      ),
    },
    {
      id: 'received_at',
      title: q('list.received'),
      isText: true,
      cell: ({ upload }) => format.instant(upload.received_at),
    },
    {
      id: 'profile',
      title: q('list.source'),
      isText: true,
      cell: ({ upload }) => <Recognised upload={upload} />,
    },
    ...FIGURES.map((id) => ({
      id,
      title: t(`uploads.${id}`),
      cell: ({ upload }: UploadCase) => (isBeingRead(upload) ? NO_VALUE : format.count(upload[id])),
    })),
    { id: 'state', title: q('list.case'), isText: true, cell: (one) => <CaseState of={one} /> },
    { id: 'reasons', title: q('list.refused'), isText: true, cell: (one) => <Reasons of={one} /> },
  ];
  return <Table caption={q('list.title')} columns={columns} rows={cases} />;
}

function Reasons({ of: { upload } }: { of: UploadCase }) {
  const locale = useLocale();
  const { t } = locale;
  if (upload.status === 'failed') return <>{t('status.failed')}</>;
  const isWhole = upload.status === 'quarantined';
  const words = Object.entries(upload.reasons).map(([kind, count]) => {
    const reason = reasonText(kind, locale);
    return isWhole ? reason : t('uploads.reason', { count, reason });
  });
  return <>{words.length === 0 ? NO_VALUE : words.join('; ')}</>;
}
