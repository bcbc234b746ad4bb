-- The days on which a customer bought, how long after the purchase day before, and the month of the first.
with source as (
  select
    customer_id, happened_on, lag(happened_on) over by_day as day_before, min(happened_on) over by_day as first_on
  from int_activity
  where is_purchase and customer_id is not null
  window by_day as (partition by customer_id order by happened_on)
)
select
  customer_id, happened_on,
  cast(date_diff('day', day_before, happened_on) as bigint) as gap_days,
  cast(date_trunc('month', happened_on) as date) as month,
  cast(date_trunc('month', day_before) as date) as month_before,
  cast(date_trunc('month', first_on) as date) as first_month
from source
where day_before is null or day_before < happened_on
