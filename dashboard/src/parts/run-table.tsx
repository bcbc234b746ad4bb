import type { Growth, RunSizes } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Link } from './link.tsx';
import { Table, type Column } from './table.tsx';

const SHOWN = 12;

/** How large the segments were in each of the last runs. */
export function RunTable({ growth, runs }: { growth: Growth; runs: readonly RunSizes[] }) {
  const { t, lang, format } = useLocale();
  if (runs.length === 0) return null;
  const columns: Column<RunSizes>[] = [
    {
      id: 'as_of',
      title: t('as_of'),
      cell: (run) => <Link to={{ run: run.run_id }}>{format.instant(run.as_of)}</Link>,
    },
    {
      id: 'published_at',
      title: t('published'),
      isText: true,
      cell: (run) => format.instant(run.published_at),
    },
    ...growth.segments.map((segment) => ({
      id: segment.segment_id,
      title: nameOf(segment, lang),
      cell: (run: RunSizes) =>
        format.count(run.segments.find((size) => size.segment_id === segment.segment_id)?.customers),
    })),
  ];
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{t('runs.title')}</h2>
      <Table caption={t('runs.title')} columns={columns} rows={runs.toReversed().slice(0, SHOWN)} />
    </section>
  );
}
