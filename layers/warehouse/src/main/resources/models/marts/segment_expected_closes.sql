-- The open deals by the month that they are expected to close in; `unknown` where nobody said when.
with cells as (
  select
    cell, coalesce(month, 'unknown') as month, count(*) as deals, sum(amount) as amount,
    sum(weighted_amount) as weighted_amount
  from int_deals
  where state = 'open'
  group by cell, coalesce(month, 'unknown')
),
source as (
  select
    s.scheme, s.segment_id, cells.month, sum(cells.deals) as deals, sum(cells.amount) as amount,
    sum(cells.weighted_amount) as weighted_amount
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id, cells.month
)
select
  source.scheme, l.rank, source.segment_id, cast(source.month as varchar) as month,
  source.month < substr(cast(a.as_of_on as varchar), 1, 7) as is_overdue,
  cast(source.deals as bigint) as deals,
  cast(coalesce(source.amount, 0) as decimal(18,4)) as amount,
  cast(source.weighted_amount as decimal(18,4)) as weighted_amount
from source
join int_segment_sums l on l.scheme = source.scheme and l.segment_id = source.segment_id
cross join int_as_of a
