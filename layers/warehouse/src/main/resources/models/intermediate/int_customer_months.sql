-- One row a customer and month from the month it is known: its purchase days, revenue and last purchase day up to the
-- month's end. What happened before the first month is counted into it.
with bounds as (
  select min(month) as first_month from int_months
),
source as (
  select
    customer_id,
    greatest(date_trunc('month', happened_on), first_month) as month,
    count(distinct case when is_purchase then happened_on end) as days,
    sum(revenue) as revenue,
    max(case when is_purchase then happened_on end) as last_on
  from int_activity
  cross join bounds
  where customer_id is not null
  group by 1, 2
),
customer_months as (
  select rfm.customer_id, int_months.month
  from rfm
  join int_customers on int_customers.customer_id = rfm.customer_id
  join int_months
    on int_customers.known_on is null or date_trunc('month', int_customers.known_on) <= int_months.month
)
select
  m.customer_id,
  m.month,
  cast(sum(coalesce(source.days, 0)) over up_to_month as bigint) as frequency,
  cast(sum(coalesce(source.revenue, 0)) over up_to_month as decimal(18,4)) as monetary,
  max(source.last_on) over up_to_month as last_purchase_date
from customer_months m
left join source on source.customer_id = m.customer_id and source.month = m.month
window up_to_month as (
  partition by m.customer_id order by m.month rows between unbounded preceding and current row)
