-- The 20 products and the 20 categories that most customers bought, and the share of each segment's customers who did.
with sums as (
  select s.scheme, s.segment_id, c.kind, c.name, sum(c.customers) as customers, sum(c.revenue) as revenue
  from int_cell_items c
  join int_cell_segments s on s.cell = c.cell
  group by s.scheme, s.segment_id, c.kind, c.name
),
shares as (
  select
    l.scheme, l.rank, l.segment_id, listed.kind, listed.name, listed.label, listed.place, l.customers as penetration_n,
    coalesce(sums.customers, 0) as customers, coalesce(sums.revenue, 0) as revenue,
    case when l.customers > 0 then cast(coalesce(sums.customers, 0) as double) / nullif(l.customers, 0) end as penetration
  from int_segment_sums l
  cross join int_listed_items listed
  left join sums
    on sums.scheme = l.scheme and sums.segment_id = l.segment_id and sums.kind = listed.kind and sums.name = listed.name
)
select
  s.scheme, s.rank, s.segment_id, cast(s.kind as varchar) as kind, cast(s.name as varchar) as name,
  cast(s.label as varchar) as label, s.place, cast(s.customers as bigint) as customers, s.penetration, s.penetration_n,
  100 * s.penetration / nullif(t.penetration, 0) as penetration_index,
  cast(s.revenue as decimal(18,4)) as revenue
from shares s
join shares t on t.scheme = s.scheme and t.segment_id = 'total' and t.kind = s.kind and t.name = s.name
