-- the segments and what is unassigned sum to the total in customers, revenue and orders
with source as (
  select
    scheme,
    sum(case when segment_id <> 'total' then customers end) as customers,
    sum(case when segment_id = 'total' then customers end) as total_customers,
    sum(case when segment_id <> 'total' then revenue end) as revenue,
    sum(case when segment_id = 'total' then revenue end) as total_revenue,
    sum(case when segment_id <> 'total' then orders end) as orders,
    sum(case when segment_id = 'total' then orders end) as total_orders
  from segments
  group by scheme
)
select *
from source
where customers <> total_customers or revenue <> total_revenue or orders <> total_orders
