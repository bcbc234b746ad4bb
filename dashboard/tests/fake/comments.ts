import type { Comment } from '../../src/api/comments.ts';
import { HOSTILE } from './uploads.ts';

const NPS: Omit<Comment, 'feedback_id' | 'text'> = {
  customer_id: 'C-1',
  customer_name: 'Kawiarnia Żuraw',
  answered_at: '2026-06-12T09:30:00Z',
  month: '2026-06',
  kind: 'nps',
  score: 2,
  scale_max: 10,
  nps_group: 'detractor',
  sentiment: 'negative',
  language: 'pl',
  topics: ['delivery', 'price'],
  is_cut: false,
  source: 'survey.nps',
};

/** One of each kind that differs on the page. */
export const COMMENTS: readonly Comment[] = [
  { ...NPS, feedback_id: 'f1', text: 'Dostawa spóźniła się o tydzień.\nNikt nie zadzwonił, a cena wzrosła.' },
  {
    ...NPS,
    feedback_id: 'f2',
    customer_id: 'C 2/ü?',
    customer_name: HOSTILE,
    text: `${HOSTILE} ${'x'.repeat(200)}`,
    is_cut: true,
  },
  {
    ...NPS,
    feedback_id: 'f3',
    customer_name: null,
    answered_at: '2026-04-30T22:30:00Z',
    month: '2026-05',
    score: 10,
    nps_group: 'promoter',
    sentiment: 'positive',
    language: 'en',
    topics: ['product'],
    text: 'The best coffee beans that I have had in years.',
  },
  {
    ...NPS,
    feedback_id: 'f4',
    customer_id: null,
    customer_name: null,
    answered_at: null,
    month: null,
    kind: 'comment',
    score: null,
    scale_max: null,
    nps_group: null,
    sentiment: null,
    language: 'other',
    topics: ['other'],
    text: 'Ganz nett, danke.',
    source: null,
  },
];

/** Those that a request asks for. */
export function commentsOf(query: URLSearchParams): Comment[] {
  const [sentiment, group, topic, from, to] = ['sentiment', 'nps_group', 'topic', 'from', 'to'].map((name) =>
    query.get(name),
  );
  return COMMENTS.filter(
    (comment) =>
      (sentiment == null || comment.sentiment === sentiment) &&
      (group == null || comment.nps_group === group) &&
      (topic == null || comment.topics.includes(topic)) &&
      (from == null || (comment.month ?? '') >= from) &&
      (to == null || (comment.month ?? '9999') < to),
  );
}
