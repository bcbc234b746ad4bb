-- Only weekdays and hours with a purchase.
with source as (
  select s.scheme, s.segment_id, h.weekday, h.hour, sum(h.orders) as orders
  from int_cell_hours h
  join int_cell_segments s on s.cell = h.cell
  group by s.scheme, s.segment_id, h.weekday, h.hour
)
select
  source.scheme, l.rank, source.segment_id, source.weekday, source.hour,
  cast(source.orders as bigint) as orders,
  cast(source.orders as double) / nullif(sum(source.orders) over (partition by source.scheme, source.segment_id), 0)
    as order_share
from source
join int_segment_sums l on l.scheme = source.scheme and l.segment_id = source.segment_id
