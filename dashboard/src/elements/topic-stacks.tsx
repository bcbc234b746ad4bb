import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import type { ElementView } from './element-page.tsx';
import { topicsOf, type Satisfaction } from './satisfaction-parts.ts';
import { StacksFigure } from './stacks-figure.tsx';
import { useTopicName } from './use-topic-name.ts';

/** What comments are about: complaints to the left, praise to the right. */
export function TopicStacks({ body, focus }: ElementView<Satisfaction>) {
  const { t, lang } = useLocale();
  const text = useElementText();
  const topicName = useTopicName();
  const topics = topicsOf(body, focus);
  if (topics.length === 0) return null;
  const segment = body.segments.find((known) => known.segment_id === focus);
  return (
    <StacksFigure
      id="topics"
      title={`${text('topics.title')}: ${segment === undefined ? t('growth.all_segments') : nameOf(segment, lang)}`}
      note={text('topics.note')}
      description={text('topics.description')}
      head={text('topics.topic')}
      sides={{
        negative: text('topics.negative'),
        neutral: text('topics.neutral'),
        positive: text('topics.positive'),
      }}
      rows={topics.map((row) => ({ ...row, name: topicName(row.topic), n: row.mentions }))}
    />
  );
}
