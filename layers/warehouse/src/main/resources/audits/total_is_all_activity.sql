-- the total of each scheme is the revenue and the purchases of all orders or won opportunities before as_of
with source as (
  select coalesce(sum(revenue), 0) as revenue, count_if(is_purchase) as orders
  from int_activity
)
select segments.scheme, segments.revenue, segments.orders
from segments
cross join source
where segments.segment_id = 'total' and (segments.revenue <> source.revenue or segments.orders <> source.orders)
