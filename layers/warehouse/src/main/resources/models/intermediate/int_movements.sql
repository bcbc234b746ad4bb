-- One row an order or won opportunity that counts, in the reporting currency: `revenue` is net of refunds, a negative order
-- is a refund and no purchase. Cancelled orders and rows without a date are not here. Where neither
-- was ever fed, facts of revenue are here, which are no purchases.
with orders_source as (
  select
    'order' as kind, order_id as movement_id, customer_id, ordered_at as happened_at, ordered_on as happened_on,
    coalesce(net_amount_reporting, 0) as net_amount, coalesce(refund_amount_reporting, 0) as refund_amount,
    cost_amount_reporting as cost_amount, discount_amount_reporting as discount_amount, quantity
  from int_orders
  where coalesce(status, 'completed') <> 'cancelled' and ordered_at is not null
),
opportunities_source as (
  select
    'opportunity' as kind, opportunity_id as movement_id, customer_id, closed_at as happened_at,
    closed_on as happened_on, coalesce(amount_reporting, 0) as net_amount, cast(0 as decimal(18,4)) as refund_amount,
    cast(null as decimal(18,4)) as cost_amount, cast(null as decimal(18,4)) as discount_amount,
    cast(null as decimal(18,4)) as quantity
  from int_opportunities
  where is_won and closed_at is not null
),
facts_source as (
  select
    'fact' as kind, fact_id as movement_id, customer_id, happened_at, happened_on,
    coalesce(revenue_reporting, 0) as net_amount, cast(0 as decimal(18,4)) as refund_amount,
    cast(null as decimal(18,4)) as cost_amount, cast(null as decimal(18,4)) as discount_amount,
    cast(null as decimal(18,4)) as quantity
  from int_revenue_facts
  cross join run_parameters p
  cross join (select count(*) as n from int_orders) orders
  cross join (select count(*) as n from int_opportunities) deals
  where orders.n = 0 and deals.n = 0 and coalesce(p.purchases_from, 'auto') not in ('orders', 'opportunities', 'both')
),
renamed as (
  select orders_source.*
  from orders_source
  join int_settings s on s.purchases_from in ('orders', 'both')
  union all
  select opportunities_source.*
  from opportunities_source
  join int_settings s on s.purchases_from in ('opportunities', 'both')
  union all
  select * from facts_source
)
select
  kind, movement_id, customer_id, happened_at, happened_on,
  kind <> 'fact' and net_amount >= 0 as is_purchase,
  cast(case when net_amount < 0 then net_amount else net_amount - refund_amount end as decimal(18,4)) as revenue,
  cast(case when net_amount >= 0 then net_amount else 0 end as decimal(18,4)) as sold,
  cast(case when net_amount < 0 then -net_amount else refund_amount end as decimal(18,4)) as returned,
  cost_amount as cost,
  case when net_amount >= 0 then discount_amount end as discount,
  case when net_amount >= 0 then quantity end as quantity
from renamed
