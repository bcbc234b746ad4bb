-- What each customer answered and wrote, by month and in all. Scores are brought to a scale of ten (nps) or five; one beyond
-- its scale is no answer. A day that is unknown counts in 'all' only.
with source as (
  select
    coalesce(f.customer_id, '') as customer_id, f.kind, t.sentiment,
    date_trunc('month', cast(at_timezone(with_timezone(f.answered_at, 'UTC'), s.time_zone) as date)) as month,
    case when f.kind = 'nps' and f.score between 0 and coalesce(f.scale_max, 10)
      then f.score * 10 / coalesce(nullif(f.scale_max, 0), 10) end as of_ten,
    case when f.kind in ('csat', 'rating') and f.score between 0 and coalesce(f.scale_max, 5)
      then f.score * 5 / coalesce(nullif(f.scale_max, 0), 5) end as of_five,
    cast(case when t.sentiment is not null then t.score end as decimal(18,4)) as sentiment_score
  from feedback f
  cross join int_settings s
  cross join int_as_of a
  left join feedback_texts t on t.feedback_id = f.feedback_id
  where f.answered_at is null or f.answered_at < a.as_of
),
renamed as (
  select
    customer_id,
    case when grouping(month) = 1 then 'all' else substr(cast(month as varchar), 1, 7) end as month,
    count(of_ten) as nps_answers,
    count_if(of_ten >= 9) as promoters,
    count_if(of_ten < 7) as detractors,
    count(case when kind = 'csat' then of_five end) as csat_answers,
    count_if(kind = 'csat' and of_five >= 4) as satisfied,
    count(of_five) as ratings,
    sum(cast(round(of_five, 4) as decimal(18,4))) as rating_sum,
    sum(cast(round(of_five * of_five, 4) as decimal(18,4))) as rating_square_sum,
    count(coalesce(of_ten, of_five)) as responses,
    count(sentiment) as texts,
    count_if(sentiment = 'positive') as positive,
    count_if(sentiment = 'negative') as negative,
    sum(sentiment_score) as sentiment_sum,
    sum(cast(sentiment_score * sentiment_score as decimal(18,8))) as sentiment_square_sum
  from source
  group by grouping sets ((customer_id, month), (customer_id))
)
select
  customer_id, cast(month as varchar) as month, nps_answers, promoters, detractors, csat_answers, satisfied, ratings,
  cast(coalesce(rating_sum, 0) as decimal(18,4)) as rating_sum,
  cast(coalesce(rating_square_sum, 0) as decimal(18,4)) as rating_square_sum, responses, texts, positive, negative,
  cast(coalesce(sentiment_sum, 0) as decimal(18,4)) as sentiment_sum,
  cast(coalesce(sentiment_square_sum, 0) as decimal(18,8)) as sentiment_square_sum
from renamed
where month is not null
