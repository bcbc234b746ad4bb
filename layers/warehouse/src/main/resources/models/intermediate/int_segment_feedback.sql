with source as (
  select
    coalesce(c.cell, '') as cell, f.month, sum(f.nps_answers) as nps_answers, sum(f.promoters) as promoters,
    sum(f.detractors) as detractors, sum(f.csat_answers) as csat_answers, sum(f.satisfied) as satisfied,
    sum(f.ratings) as ratings, sum(f.rating_sum) as rating_sum,
    sum(f.rating_square_sum) as rating_square_sum, sum(f.sentiment_square_sum) as sentiment_square_sum,
    sum(f.responses) as responses, sum(f.texts) as texts,
    sum(f.positive) as positive, sum(f.negative) as negative, sum(f.sentiment_sum) as sentiment_sum,
    count_if(c.customer_id is not null and f.responses > 0) as respondents
  from int_customer_feedback f
  left join int_customer_cells c on c.customer_id = f.customer_id
  group by 1, 2
)
select
  s.scheme, s.segment_id, source.month,
  cast(sum(source.nps_answers) as bigint) as nps_answers,
  cast(sum(source.promoters) as bigint) as promoters,
  cast(sum(source.detractors) as bigint) as detractors,
  cast(sum(source.csat_answers) as bigint) as csat_answers,
  cast(sum(source.satisfied) as bigint) as satisfied,
  cast(sum(source.ratings) as bigint) as ratings,
  cast(sum(source.rating_sum) as decimal(18,4)) as rating_sum,
  cast(sum(source.rating_square_sum) as decimal(18,4)) as rating_square_sum,
  cast(sum(source.responses) as bigint) as responses,
  cast(sum(source.texts) as bigint) as texts,
  cast(sum(source.positive) as bigint) as positive,
  cast(sum(source.negative) as bigint) as negative,
  cast(sum(source.sentiment_sum) as decimal(18,4)) as sentiment_sum,
  cast(sum(source.sentiment_square_sum) as decimal(18,8)) as sentiment_square_sum,
  cast(sum(source.respondents) as bigint) as respondents
from source
join int_cell_segments s on s.cell = source.cell
group by s.scheme, s.segment_id, source.month
