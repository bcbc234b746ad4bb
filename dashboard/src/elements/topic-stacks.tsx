import { divergingStacks } from '../charts/diverging-stacks.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import type { ElementView } from './element-page.tsx';
import { topicsOf, type Satisfaction } from './satisfaction-parts.ts';
import { useTopicName } from './use-topic-name.ts';

/** What comments are about: complaints to the left, praise to the right. */
export function TopicStacks({ body, focus }: ElementView<Satisfaction>) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const topicName = useTopicName();
  const topics = topicsOf(body, focus);
  if (topics.length === 0) return null;
  const segment = body.segments.find((known) => known.segment_id === focus);
  const title = `${text('topics.title')}: ${segment === undefined ? t('growth.all_segments') : nameOf(segment, lang)}`;
  const rows = topics.map((row) => ({ ...row, name: topicName(row.topic) }));
  return (
    <Figure
      id="topics"
      title={title}
      note={text('topics.note')}
      chart={(width) =>
        divergingStacks(
          rows.map((row) => ({
            name: row.name,
            negative: row.negative,
            neutral: row.neutral,
            positive: row.positive,
            note: text('n', { n: format.count(row.mentions) }),
          })),
          {
            id: 'topics-chart',
            width,
            title,
            description: text('topics.description'),
            negativeTitle: text('topics.negative'),
            neutralTitle: text('topics.neutral'),
            positiveTitle: text('topics.positive'),
            written: format.count,
          },
        )
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'topic', title: text('topics.topic'), cell: (row) => row.name },
            { id: 'negative', title: text('topics.negative'), cell: (row) => format.count(row.negative) },
            { id: 'neutral', title: text('topics.neutral'), cell: (row) => format.count(row.neutral) },
            { id: 'positive', title: text('topics.positive'), cell: (row) => format.count(row.positive) },
            { id: 'mentions', title: text('cases'), cell: (row) => format.count(row.mentions) },
          ]}
          rows={rows}
        />
      )}
    />
  );
}
