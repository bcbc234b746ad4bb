with fed as (
  select scheme, max(responses) > 0 as answers, max(texts) > 0 as texts
  from int_segment_feedback
  where segment_id = 'total'
  group by scheme
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete, f.promoters, f.detractors, f.satisfied, f.rating_sum,
    f.positive, f.negative, f.sentiment_sum,
    case when fed.answers then coalesce(f.nps_answers, 0) end as nps_answers,
    case when fed.answers then coalesce(f.csat_answers, 0) end as csat_answers,
    case when fed.answers then coalesce(f.ratings, 0) end as ratings,
    case when fed.answers then coalesce(f.responses, 0) end as responses,
    case when fed.answers then coalesce(f.respondents, 0) end as respondents,
    case when fed.answers then p.customers end as customers,
    case when fed.texts then coalesce(f.texts, 0) end as texts
  from int_segment_periods p
  left join fed on fed.scheme = p.scheme
  left join int_segment_feedback f
    on f.scheme = p.scheme and f.segment_id = p.segment_id and f.month = p.month
)
select
  scheme, rank, segment_id, month, is_complete,
  100 * cast(promoters - detractors as double) / nullif(nps_answers, 0) as nps, nps_answers as nps_n,
  cast(satisfied as double) / nullif(csat_answers, 0) as csat, csat_answers as csat_n,
  cast(rating_sum as double) / nullif(ratings, 0) as rating_mean, ratings as rating_mean_n,
  responses,
  cast(respondents as double) / nullif(customers, 0) as response_rate, customers as response_rate_n,
  cast(positive as double) / nullif(texts, 0) as sentiment_positive_share, texts as sentiment_positive_share_n,
  cast(negative as double) / nullif(texts, 0) as sentiment_negative_share, texts as sentiment_negative_share_n,
  cast(sentiment_sum as double) / nullif(texts, 0) as sentiment_mean, texts as sentiment_mean_n
from source
