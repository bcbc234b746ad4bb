-- The customers of a cell that campaigns may have won, by month: buyers whose channel of acquisition had spend in the month they
-- were acquired. A channel's spend is divided by heads; what met no new customer is spend of the cell '' and of nobody.
with customers as (
  select
    cells.cell, lower(c.acquisition_channel) as channel,
    cast(date_trunc('month', coalesce(
      cast(at_timezone(with_timezone(c.acquired_at, 'UTC'), s.time_zone) as date), r.first_purchase_date)) as date) as month
  from int_customers c
  cross join int_settings s
  join rfm r on r.customer_id = c.customer_id and r.frequency > 0
  join int_customer_cells cells on cells.customer_id = c.customer_id
),
heads as (
  select cell, channel, month, count(*) as customers
  from customers
  where nullif(channel, '') is not null
  group by cell, channel, month
),
shares as (
  select
    coalesce(h.cell, '') as cell, p.month, cast(p.spend as double) as spend, coalesce(h.customers, 0) as customers,
    sum(h.customers) over (partition by p.channel, p.month order by h.cell rows between unbounded preceding and current row)
      as upto,
    sum(h.customers) over (partition by p.channel, p.month) as n
  from int_acquisition_spend p
  left join heads h on h.channel = p.channel and h.month = p.month
)
select
  cast(cell as varchar) as cell, month,
  cast(sum(customers) as bigint) as customers,
  cast(sum(cast(round(spend * coalesce(upto, 1) / coalesce(n, 1), 4) as decimal(18,4))
    - cast(round(spend * (coalesce(upto, 1) - case when n is null then 1 else customers end) / coalesce(n, 1), 4)
      as decimal(18,4))) as decimal(18,4)) as spend
from shares
group by cell, month
