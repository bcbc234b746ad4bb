-- What the interval of a mean is made of. Customers who did nothing count as nothing where the metric is of all customers.
with cells as (
  select cell, measure, customers, amount_sum, square_sum from int_cell_measures
  union all
  select cell, measure, customers, amount_sum, square_sum from int_cell_spread
),
source as (
  select
    s.scheme, s.segment_id, cells.measure, sum(cells.customers) as n,
    cast(sum(cells.amount_sum) as double) as amount_sum, cast(sum(cells.square_sum) as double) as square_sum
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id, cells.measure
  union all
  select
    scheme, segment_id, 'nps' as measure, nps_answers as n, cast(100 * (promoters - detractors) as double) as amount_sum,
    cast(10000 * (promoters + detractors) as double) as square_sum
  from int_segment_feedback
  where month = 'all'
  union all
  select
    scheme, segment_id, 'rating' as measure, ratings as n, cast(rating_sum as double) as amount_sum,
    cast(rating_square_sum as double) as square_sum
  from int_segment_feedback
  where month = 'all'
  union all
  select
    scheme, segment_id, 'sentiment' as measure, texts as n, cast(sentiment_sum as double) as amount_sum,
    cast(sentiment_square_sum as double) as square_sum
  from int_segment_feedback
  where month = 'all'
),
counted as (
  select
    source.scheme, l.rank, source.segment_id, source.measure, source.amount_sum, source.square_sum, cast(source.n as double) as n
  from source
  join int_segment_sums l on l.scheme = source.scheme and l.segment_id = source.segment_id
  where source.measure not in ('visits', 'social_interactions')
  union all
  select
    l.scheme, l.rank, l.segment_id, fed.measure, coalesce(s.amount_sum, 0e0) as amount_sum,
    coalesce(s.square_sum, 0e0) as square_sum, cast(l.customers as double) as n
  from (
    select distinct scheme, measure from source where measure in ('visits', 'social_interactions')
  ) fed
  join int_segment_sums l on l.scheme = fed.scheme
  left join source s on s.scheme = l.scheme and s.segment_id = l.segment_id and s.measure = fed.measure
),
renamed as (
  select
    scheme, rank, segment_id, measure, n, amount_sum / n as mean,
    sqrt(greatest(square_sum - amount_sum * amount_sum / n, 0e0) / nullif(n - 1, 0e0)) as deviation
  from counted
  where n > 0
  union all
  select v.scheme, l.rank, v.segment_id, 'order_value' as measure, cast(v.n as double) as n, v.mean, v.deviation
  from int_segment_order_values v
  join int_segment_sums l on l.scheme = v.scheme and l.segment_id = v.segment_id
)
select
  scheme, rank, cast(measure as varchar) as measure, segment_id, cast(n as bigint) as n, round(mean, 6) as mean,
  round(deviation, 6) as deviation
from renamed
