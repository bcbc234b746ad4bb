with source as (
  select customer_id, monetary, row_number() over (order by customer_id) as place
  from rfm
  where frequency > 0
)
select
  customer_id,
  cast(place % 10 as double) / 10 as p_alive,
  cast(place % 7 as double) / 2 as expected_purchases,
  cast(place % 13 as double) as expected_spend,
  cast(place % 7 * (place % 13) as double) / 2 as clv_predicted,
  case when place % 3 = 0 then cast(place % 10 as double) / 10 end as churn_probability
from source
