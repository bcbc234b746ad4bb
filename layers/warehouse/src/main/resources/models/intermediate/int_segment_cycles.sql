-- Exact median of the days from opening to winning a deal: the middle value, or the mean of the two in the middle.
with cells as (
  select cell, month, cycle_days, count(*) as deals
  from int_deals
  where cycle_days is not null
  group by cell, month, cycle_days
),
source as (
  select
    s.scheme, s.segment_id, case when grouping(cells.month) = 1 then 'all' else cells.month end as month, cells.cycle_days,
    sum(cells.deals) as deals
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by grouping sets ((s.scheme, s.segment_id, cells.month, cells.cycle_days), (s.scheme, s.segment_id, cells.cycle_days))
),
ranked as (
  select
    scheme, segment_id, month, cycle_days,
    sum(deals) over (partition by scheme, segment_id, month order by cycle_days) as upto,
    sum(deals) over (partition by scheme, segment_id, month) as n
  from source
)
select
  scheme, segment_id, cast(month as varchar) as month,
  cast(min(case when upto >= (n + 1) / 2 then cycle_days end) + min(case when upto >= (n + 2) / 2 then cycle_days end)
    as double) / 2 as sales_cycle_days,
  cast(max(n) as bigint) as n
from ranked
group by scheme, segment_id, month
