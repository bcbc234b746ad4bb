-- Exact medians over the customers who bought: the middle value, or the mean of the two in the middle. Days and purchases are
-- the same for many customers of a cell, money is not.
with buyers as (
  select c.cell, rfm.recency_days, rfm.frequency, rfm.monetary
  from rfm
  join int_customer_cells c on c.customer_id = rfm.customer_id
  where rfm.frequency > 0
),
counts as (
  select cell, 'recency_days' as measure, cast(recency_days as decimal(18,4)) as amount, count(*) as customers
  from buyers
  group by cell, recency_days
  union all
  select cell, 'frequency' as measure, cast(frequency as decimal(18,4)) as amount, count(*) as customers
  from buyers
  group by cell, frequency
),
sums as (
  select s.scheme, s.segment_id, counts.measure, counts.amount, sum(counts.customers) as customers
  from counts
  join int_cell_segments s on s.cell = counts.cell
  group by s.scheme, s.segment_id, counts.measure, counts.amount
),
ranked as (
  select
    scheme, segment_id, measure, amount,
    cast(sum(customers) over (partition by scheme, segment_id, measure order by amount) as bigint) as upto,
    cast(sum(customers) over (partition by scheme, segment_id, measure) as bigint) as n
  from sums
  union all
  select
    s.scheme, s.segment_id, 'monetary' as measure, buyers.monetary as amount,
    row_number() over (partition by s.scheme, s.segment_id order by buyers.monetary) as upto,
    count(*) over (partition by s.scheme, s.segment_id) as n
  from buyers
  join int_cell_segments s on s.cell = buyers.cell
),
medians as (
  select
    scheme, segment_id, measure,
    cast(min(case when upto >= (n + 1) / 2 then amount end) + min(case when upto >= (n + 2) / 2 then amount end) as double) / 2
      as median
  from ranked
  group by scheme, segment_id, measure
)
select
  scheme, segment_id,
  max(case when measure = 'recency_days' then median end) as recency_days_median,
  max(case when measure = 'frequency' then median end) as frequency_median,
  max(case when measure = 'monetary' then median end) as monetary_median
from medians
group by scheme, segment_id
