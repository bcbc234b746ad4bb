-- The upper quartile of the customers' average order in a segment (nearest rank), and what those below it would have spent
-- more in the last twelve months, had their orders been of that size.
with recent as (
  select a.customer_id, count(*) as orders
  from int_activity a
  cross join int_as_of s
  where a.is_purchase and a.happened_on >= date_add('year', -1, s.as_of_on)
  group by a.customer_id
),
buyers as (
  select
    r.customer_id, cast(round(cast(r.monetary as double) / r.orders, 4) as decimal(18,4)) as aov,
    coalesce(recent.orders, 0) as orders
  from rfm r
  left join recent on recent.customer_id = r.customer_id
  where r.orders > 0
),
ranked as (
  select
    s.scheme, s.segment_id, b.aov, b.orders,
    row_number() over (partition by s.scheme, s.segment_id order by b.aov, b.customer_id) as place,
    count(*) over (partition by s.scheme, s.segment_id) as n
  from buyers b
  join int_customer_cells c on c.customer_id = b.customer_id
  join int_cell_segments s on s.cell = c.cell
  where s.segment_id not in ('total', 'unassigned')
),
quartiles as (
  select scheme, segment_id, aov as upper_quartile from ranked where place = (3 * n + 3) / 4
)
select
  r.scheme, r.segment_id, q.upper_quartile,
  count_if(r.aov < q.upper_quartile and r.orders > 0) as customers,
  cast(sum(case when r.aov < q.upper_quartile then (q.upper_quartile - r.aov) * r.orders else 0 end) as decimal(18,4)) as upsell_value
from ranked r
join quartiles q on q.scheme = r.scheme and q.segment_id = r.segment_id
group by r.scheme, r.segment_id, q.upper_quartile
