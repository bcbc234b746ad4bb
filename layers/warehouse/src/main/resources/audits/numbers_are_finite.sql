-- no metric is infinite or not a number
with source as (
  select customer_share as amount from segments
  union all
  select revenue_share as amount from segments
  union all
  select aov as amount from segments
  union all
  select recency_days_mean as amount from segments
  union all
  select frequency_mean as amount from segments
  union all
  select monetary_mean as amount from segments
  union all
  select purchase_frequency as amount from segments
  union all
  select revenue_per_customer as amount from segments
  union all
  select growth_rate as amount from segment_months
)
select amount
from source
where not is_finite(amount)
