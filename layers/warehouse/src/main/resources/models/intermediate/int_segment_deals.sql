-- The deals of a segment, unassigned and total: open ones as they stand, closed ones by the month they closed and in all.
with cells as (
  select
    cell, case when state = 'open' then null else month end as month,
    count_if(state = 'open') as open_deals,
    sum(case when state = 'open' then amount end) as open_amount,
    sum(case when state = 'open' then weighted_amount end) as weighted_amount,
    count_if(state = 'open' and weighted_amount is not null) as weighted_deals,
    count_if(is_overdue) as overdue_deals,
    count_if(state = 'won') as won_deals,
    count_if(state = 'lost') as lost_deals,
    sum(case when state = 'won' then amount end) as won_amount,
    sum(case when state = 'lost' then amount end) as lost_amount
  from int_deals
  group by 1, 2
),
source as (
  select s.scheme, s.segment_id, cells.*
  from cells
  join int_cell_segments s on s.cell = cells.cell
),
sums as (
  select
    scheme, segment_id, case when grouping(month) = 1 then 'all' else month end as month,
    sum(open_deals) as open_deals, sum(open_amount) as open_amount, sum(weighted_amount) as weighted_amount,
    sum(weighted_deals) as weighted_deals, sum(overdue_deals) as overdue_deals, sum(won_deals) as won_deals,
    sum(lost_deals) as lost_deals, sum(won_amount) as won_amount, sum(lost_amount) as lost_amount
  from source
  group by grouping sets ((scheme, segment_id, month), (scheme, segment_id))
)
select
  scheme, segment_id, cast(month as varchar) as month, cast(open_deals as bigint) as open_deals,
  cast(open_amount as decimal(18,4)) as open_amount, cast(weighted_amount as decimal(18,4)) as weighted_amount,
  cast(weighted_deals as bigint) as weighted_deals, cast(overdue_deals as bigint) as overdue_deals,
  cast(won_deals as bigint) as won_deals, cast(lost_deals as bigint) as lost_deals,
  cast(coalesce(won_amount, 0) as decimal(18,4)) as won_amount, cast(coalesce(lost_amount, 0) as decimal(18,4)) as lost_amount
from sums
where month is not null
