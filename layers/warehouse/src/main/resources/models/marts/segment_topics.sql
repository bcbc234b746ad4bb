with source as (
  select
    coalesce(c.cell, '') as cell, topics.topic, count(*) as mentions,
    count_if(texts.sentiment = 'positive') as positive,
    count_if(texts.sentiment = 'neutral') as neutral,
    count_if(texts.sentiment = 'negative') as negative,
    sum(cast(case when texts.sentiment is not null then texts.score end as decimal(18,4))) as sentiment_sum
  from feedback_topics topics
  join feedback f on f.feedback_id = topics.feedback_id
  cross join int_as_of a
  left join feedback_texts texts on texts.feedback_id = topics.feedback_id
  left join int_customer_cells c on c.customer_id = f.customer_id
  where f.answered_at is null or f.answered_at < a.as_of
  group by 1, 2
),
sums as (
  select
    s.scheme, s.segment_id, source.topic, sum(source.mentions) as mentions, sum(source.positive) as positive,
    sum(source.neutral) as neutral, sum(source.negative) as negative, sum(source.sentiment_sum) as sentiment_sum
  from source
  join int_cell_segments s on s.cell = source.cell
  group by s.scheme, s.segment_id, source.topic
)
select
  l.scheme, l.rank, l.segment_id, topics.topic,
  cast(coalesce(sums.mentions, 0) as bigint) as mentions,
  cast(coalesce(sums.positive, 0) as bigint) as positive,
  cast(coalesce(sums.neutral, 0) as bigint) as neutral,
  cast(coalesce(sums.negative, 0) as bigint) as negative,
  cast(sums.sentiment_sum as double) / nullif(sums.positive + sums.neutral + sums.negative, 0) as sentiment_mean,
  cast(coalesce(sums.positive + sums.neutral + sums.negative, 0) as bigint) as sentiment_mean_n
from int_segment_sums l
cross join (select distinct topic from source) topics
left join sums on sums.scheme = l.scheme and sums.segment_id = l.segment_id and sums.topic = topics.topic
