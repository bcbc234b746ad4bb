import type { Comment } from '../api/comments.ts';
import type { Page, RunAnswer } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Choice } from '../parts/choice.tsx';
import { FailureNotice } from '../parts/failure.tsx';
import { monthsOf } from '../state/element-query.ts';
import { useRunAnswer } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { CommentItem } from './comment-item.tsx';
import type { ElementView } from './element-page.tsx';
import { topicsOf, type Satisfaction } from './satisfaction-parts.ts';
import { useTopicName } from './use-topic-name.ts';

const SHOWN = 50;
const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
const NPS_GROUPS = ['detractor', 'passive', 'promoter'] as const;

/** What customers wrote in the chosen months, the newest first: by mood, by how they answered NPS, by topic. */
export function Comments({ body, focus }: ElementView<Satisfaction>) {
  const { t, lang } = useLocale();
  const text = useElementText();
  const topicName = useTopicName();
  const { address } = useAddress();
  const { sentiment, nps_group, topic, scheme } = address;
  const segment = body.segments.find((known) => known.segment_id === focus);
  const asked = (word: string) => (word === '' ? undefined : word);
  const { value, failure } = useRunAnswer<Page<Comment> & RunAnswer>(
    `/v1/schemes/${scheme}/segments/${encodeURIComponent(focus)}/comments`,
    {
      ...monthsOf(address),
      limit: SHOWN,
      sentiment: asked(sentiment),
      nps_group: asked(nps_group),
      topic: asked(topic),
    },
  );
  const topics = [...new Set([...topicsOf(body, focus).map((row) => row.topic), topic])].filter(
    (known) => known !== '',
  );
  const all = ['', text('comments.all')] as const;
  const title = `${text('comments.title')}: ${segment === undefined ? t('growth.all_segments') : nameOf(segment, lang)}`;
  return (
    <section class="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{title}</h2>
      <p class="note">{text('comments.note')}</p>
      <div class="tools" role="group" aria-label={text('comments.which')}>
        <Choice
          label={text('comments.sentiment')}
          value={sentiment}
          options={[all, ...SENTIMENTS.map((word) => [word, text(`comments.${word}`)] as const)]}
          change={(sentiment) => ({ sentiment })}
        />
        <Choice
          label="NPS"
          value={nps_group}
          options={[all, ...NPS_GROUPS.map((word) => [word, text(`comments.${word}`)] as const)]}
          change={(nps_group) => ({ nps_group })}
        />
        <Choice
          label={text('topics.topic')}
          value={topic}
          options={[all, ...topics.map((word) => [word, topicName(word)] as const)]}
          change={(topic) => ({ topic })}
        />
      </div>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {value === undefined && failure === undefined && <div class="blank list" aria-busy="true" />}
      {value?.items.length === 0 && (
        <p>{text(address.from === '' && address.to === '' ? 'comments.none' : 'comments.none_in_months')}</p>
      )}
      {value !== undefined && value.items.length > 0 && (
        <ol>
          {value.items.map((comment) => (
            <CommentItem key={comment.feedback_id} comment={comment} />
          ))}
        </ol>
      )}
    </section>
  );
}
