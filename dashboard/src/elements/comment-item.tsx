import type { Comment } from '../api/comments.ts';
import { hasElementText, useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Link } from '../parts/link.tsx';
import { OTHER_PAGE } from '../state/address.ts';
import { useTopicName } from './use-topic-name.ts';

/** What somebody wrote, as text whatever it says, with who, when, what score, what mood and what about. */
export function CommentItem({ comment }: { comment: Comment }) {
  const { format } = useLocale();
  const text = useElementText();
  const topicName = useTopicName();
  const word = (key: string, otherwise: string) => (hasElementText(key) ? text(key) : otherwise);
  const { customer_id, score, scale_max, nps_group, sentiment, answered_at, topics } = comment;
  const number = (value: number) => format.cell('number', value, Number.isInteger(value) ? 0 : 1);
  const facts = [
    score === null ? '' : scale_max === null ? number(score) : `${number(score)} / ${number(scale_max)}`,
    nps_group === null ? '' : word(`comments.${nps_group}`, nps_group),
    sentiment === null ? text('comments.unread') : word(`comments.${sentiment}`, sentiment),
    topics.map(topicName).join(', '),
  ].filter((fact) => fact !== '');
  return (
    <li class={`comment ${sentiment ?? ''}`}>
      <blockquote lang={['pl', 'en'].includes(comment.language) ? comment.language : undefined} dir="auto">
        {comment.text}
        {comment.is_cut && '…'}
      </blockquote>
      <p>
        <strong>{word(`comments.kind.${comment.kind}`, comment.kind)}</strong> {facts.join(' · ')}
      </p>
      <p class="note">
        {customer_id === null ? (
          text('comments.nobody')
        ) : (
          <Link to={{ ...OTHER_PAGE, page: 'customer', customer: customer_id }}>
            {comment.customer_name ?? customer_id}
          </Link>
        )}
        {answered_at !== null && `, ${format.instant(answered_at)}`}
        {comment.source !== null && `, ${comment.source}`}
      </p>
    </li>
  );
}
