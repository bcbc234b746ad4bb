with source as (
  select customer_id, row_number() over (order by customer_id) as place
  from rfm
)
select
  customer_id, cast(case when place % 5 = 0 then 'vip' else 'other' end as varchar) as segment_id,
  cast(1 as double) as weight, true as is_primary,
  cast(case when place % 5 = 0 then 'monetary >= 100' end as varchar) as conditions_met
from source
