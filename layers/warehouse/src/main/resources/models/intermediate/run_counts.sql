-- One row: what the run settled and counted. A row is superseded when a newer version of its record is current.
with current_rows as (
  select upload_id, line, row_hash, 1 as grain from stg_order_lines
  union all
  select upload_id, line, row_hash, 2 as grain from stg_campaign_members
  union all
  select upload_id, line, row_hash, 3 as grain from stg_engagements
  union all
  select upload_id, line, row_hash, 4 as grain from stg_feedback
  union all
  select upload_id, line, row_hash, 5 as grain from stg_opportunities
  union all
  select upload_id, line, row_hash, 6 as grain from stg_orders
  union all
  select upload_id, line, row_hash, 7 as grain from stg_subscriptions
  union all
  select upload_id, line, row_hash, 8 as grain from stg_customer_facts
  union all
  select upload_id, line, row_hash, 9 as grain from stg_campaigns
  union all
  select upload_id, line, row_hash, 10 as grain from stg_products
  union all
  select upload_id, line, row_hash, 11 as grain from stg_fx_rates
  union all
  select upload_id, line, row_hash, 12 as grain from stg_customers
),
distinct_rows as (
  select distinct upload_id, line, row_hash, grain from current_rows
),
source as (
  select
    count_if(not v.is_duplicate) as rows_accepted,
    count_if(v.is_duplicate) as rows_duplicate,
    count_if(not v.is_duplicate and c.upload_id is null) as rows_superseded
  from int_row_verdicts v
  left join distinct_rows c
    on c.upload_id = v.upload_id and c.line = v.line and c.row_hash = v.row_hash and c.grain = v.grain
)
select
  a.as_of, s.reporting_currency, s.purchases_from,
  source.rows_accepted, source.rows_duplicate, source.rows_superseded,
  customers.n as customers, orders.n as orders, opportunities.n as opportunities,
  orders.n_without_date as orders_without_date, orphans.n as lines_without_order
from source
cross join int_as_of a
cross join int_settings s
cross join (select count(*) as n from int_customers) customers
cross join (select count(*) as n, count_if(ordered_at is null) as n_without_date from int_orders) orders
cross join (select count(*) as n from int_opportunities) opportunities
cross join (
  select count(*) as n
  from int_order_lines l
  left join int_orders o on o.order_id = l.order_id
  where o.order_id is null) orphans
