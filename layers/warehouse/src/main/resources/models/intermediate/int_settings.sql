-- The run's settings with what they leave open decided by the data, except as_of.
with source as (
  select
    p.as_of, p.reporting_currency, p.time_zone, p.purchases_from, o.orders
  from run_parameters p
  cross join (select count(*) as orders from stg_orders) o
)
select
  as_of,
  reporting_currency,
  coalesce(time_zone, 'UTC') as time_zone,
  case
    when purchases_from in ('orders', 'opportunities', 'both') then purchases_from
    when orders > 0 then 'orders'
    else 'opportunities'
  end as purchases_from
from source
