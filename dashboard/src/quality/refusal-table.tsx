import type { Refusal } from '../api/types.ts';
import { NO_VALUE } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { hasQualityText, useQualityText } from '../i18n/quality-text.ts';
import { reasonText } from '../i18n/reason.ts';
import { Table, type Column } from '../parts/table.tsx';

interface RefusalTableProps {
  caption: string;
  refusals: readonly Refusal[];
}

/** Refused rows by reason and column, with the first lines, what was expected and how to mend it. */
export function RefusalTable({ caption, refusals }: RefusalTableProps) {
  const locale = useLocale();
  const { format } = locale;
  const q = useQualityText();
  const columns: Column<Refusal>[] = [
    { id: 'reason', title: q('refused.reason'), cell: ({ reason }) => reasonText(reason, locale) },
    {
      id: 'column',
      title: q('refused.column'),
      isText: true,
      cell: ({ column }) => (column === '' ? NO_VALUE : <span class="long">{column}</span>),
    },
    { id: 'rows', title: q('refused.rows'), cell: ({ rows }) => format.count(rows) },
    {
      id: 'examples',
      title: q('refused.examples'),
      isText: true,
      cell: (refusal) => <Examples refusal={refusal} />,
    },
    {
      id: 'expected',
      title: q('refused.expected'),
      isText: true,
      cell: (refusal) => <Expected refusal={refusal} />,
    },
  ];
  return <Table caption={caption} columns={columns} rows={refusals} />;
}

function Examples({ refusal: { examples, rows } }: { refusal: Refusal }) {
  const { format } = useLocale();
  const q = useQualityText();
  return (
    <ul class="examples">
      {examples.map(({ line, value }) => (
        <li>
          {q('refused.line', {
            line: format.count(line),
            value: value.trim() === '' ? q('refused.empty') : value,
          })}
        </li>
      ))}
      {rows > examples.length && <li>{q('refused.more', { count: rows - examples.length })}</li>}
    </ul>
  );
}

function Expected({ refusal: { reason, expected } }: { refusal: Refusal }) {
  const q = useQualityText();
  const key = [`expected.${reason}`, `fix.${reason}`].find(hasQualityText);
  return (
    <>
      {q(key ?? 'refused.unknown')}
      {expected.length > 0 && ` ${q('refused.known', { words: expected.join(', ') })}`}
    </>
  );
}
