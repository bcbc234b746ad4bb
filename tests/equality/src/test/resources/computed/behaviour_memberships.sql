with source as (
  select customer_id, row_number() over (order by customer_id) as place
  from rfm
)
select
  customer_id, cast(concat('b', cast(place % 3 + 1 as varchar)) as varchar) as segment_id,
  case when place % 4 = 0 then 0.75e0 else 1e0 end as weight, true as is_primary
from source
union all
select
  customer_id, cast(concat('b', cast((place + 1) % 3 + 1 as varchar)) as varchar) as segment_id,
  0.25e0 as weight, false as is_primary
from source
where place % 4 = 0
