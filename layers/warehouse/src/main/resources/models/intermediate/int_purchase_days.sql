-- The days on which a customer bought, how long after the purchase day before, and the month of the first.
with source as (
  select
    customer_id, happened_on, lag(happened_on) over by_day as day_before, min(happened_on) over by_day as first_on
  from int_activity
  where is_purchase and customer_id is not null
  window by_day as (partition by customer_id order by happened_on)
)
select
  source.customer_id, c.cell, source.happened_on,
  cast(date_diff('day', source.day_before, source.happened_on) as bigint) as gap_days,
  cast(date_trunc('month', source.happened_on) as date) as month,
  cast(date_trunc('month', source.day_before) as date) as month_before,
  cast(date_trunc('month', source.first_on) as date) as first_month
from source
join int_customer_cells c on c.customer_id = source.customer_id
where source.day_before is null or source.day_before < source.happened_on
