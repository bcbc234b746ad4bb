with source as (
  select s.scheme, s.segment_id, substr(cast(a.month as varchar), 1, 7) as month, a.customers, a.spend
  from int_cell_acquisition a
  join int_cell_segments s on s.cell = a.cell
)
select
  scheme, segment_id, cast(case when grouping(month) = 1 then 'all' else month end as varchar) as month,
  cast(sum(customers) as bigint) as customers, cast(sum(spend) as decimal(18,4)) as spend
from source
group by grouping sets ((scheme, segment_id, month), (scheme, segment_id))
