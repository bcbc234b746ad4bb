-- What winning each customer cost: buyers whose channel of acquisition had spend in the month they were acquired divide it by
-- heads, to the last decimal. What met no new customer is spend of nobody.
with customers as (
  select
    c.customer_id, lower(c.acquisition_channel) as channel,
    cast(date_trunc('month', coalesce(
      cast(at_timezone(with_timezone(c.acquired_at, 'UTC'), s.time_zone) as date), r.first_purchase_date)) as date) as month
  from int_customers c
  cross join int_settings s
  join rfm r on r.customer_id = c.customer_id and r.frequency > 0
  where nullif(c.acquisition_channel, '') is not null
),
heads as (
  select
    c.customer_id, p.channel, p.month, cast(p.spend as double) as spend,
    row_number() over (partition by p.channel, p.month order by c.customer_id) as upto,
    count(*) over (partition by p.channel, p.month) as n
  from int_acquisition_spend p
  left join customers c on c.channel = p.channel and c.month = p.month
)
select
  coalesce(customer_id, '') as customer_id, channel, month,
  cast(cast(round(spend * upto / n, 4) as decimal(18,4)) - cast(round(spend * (upto - 1) / n, 4) as decimal(18,4))
    as decimal(18,4)) as spend
from heads
