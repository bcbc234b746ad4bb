-- How far a segment's customers are from all others in each measure: Cohen's d, with the pooled standard deviation (Cohen
-- 1988, Statistical Power Analysis for the Behavioral Sciences, 2.5.1). Positive where the segment has more.
with sums as (
  select
    s.scheme, s.segment_id, m.measure,
    cast(sum(m.customers) as double) as n, cast(sum(m.amount_sum) as double) as amount_sum,
    cast(sum(m.square_sum) as double) as square_sum
  from int_cell_measures m
  join int_cell_segments s on s.cell = m.cell
  group by s.scheme, s.segment_id, m.measure
),
source as (
  select
    s.scheme, s.segment_id, s.measure, s.n, t.n - s.n as rest_n,
    s.amount_sum / s.n as segment_mean,
    (t.amount_sum - s.amount_sum) / (t.n - s.n) as rest_mean,
    s.square_sum - s.amount_sum * s.amount_sum / s.n as segment_squares,
    t.square_sum - s.square_sum - (t.amount_sum - s.amount_sum) * (t.amount_sum - s.amount_sum) / (t.n - s.n) as rest_squares,
    t.square_sum / t.n as mean_square
  from sums s
  join sums t on t.scheme = s.scheme and t.segment_id = 'total' and t.measure = s.measure
  where s.segment_id not in ('total', 'unassigned') and s.n >= 2 and t.n - s.n >= 2
),
pooled as (
  select source.*, (segment_squares + rest_squares) / (n + rest_n - 2) as variance
  from source
)
select
  scheme, segment_id, measure, cast(n as bigint) as n, cast(rest_n as bigint) as rest_n, segment_mean, rest_mean,
  round((segment_mean - rest_mean) / sqrt(variance), 6) as cohens_d
from pooled
where variance > 1e-9 * mean_square
