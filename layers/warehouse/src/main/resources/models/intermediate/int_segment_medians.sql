-- Exact medians over the customers who bought: the middle value, or the mean of the two in the middle.
with members as (
  select m.scheme, m.segment_id, rfm.recency_days, rfm.frequency, rfm.monetary
  from memberships m
  join rfm on rfm.customer_id = m.customer_id
  where m.is_primary and rfm.frequency > 0
),
source as (
  select scheme, segment_id, recency_days, frequency, monetary from members
  union all
  select scheme, 'total' as segment_id, recency_days, frequency, monetary from members
),
measures as (
  select scheme, segment_id, 'recency_days' as measure, cast(recency_days as decimal(18,4)) as amount from source
  union all
  select scheme, segment_id, 'frequency' as measure, cast(frequency as decimal(18,4)) as amount from source
  union all
  select scheme, segment_id, 'monetary' as measure, monetary as amount from source
),
renamed as (
  select
    scheme, segment_id, measure, amount,
    row_number() over (partition by scheme, segment_id, measure order by amount) as place,
    count(*) over (partition by scheme, segment_id, measure) as n
  from measures
)
select
  scheme, segment_id,
  cast(sum(case when measure = 'recency_days' then amount end) as double)
    / count(case when measure = 'recency_days' then 1 end) as recency_days_median,
  cast(sum(case when measure = 'frequency' then amount end) as double)
    / count(case when measure = 'frequency' then 1 end) as frequency_median,
  cast(sum(case when measure = 'monetary' then amount end) as double)
    / count(case when measure = 'monetary' then 1 end) as monetary_median
from renamed
where place in ((n + 1) / 2, (n + 2) / 2)
group by scheme, segment_id
