-- The deals in each stage now: the open ones from the least to the most probable, then the won, then the lost.
with stages as (
  select
    state, stage,
    row_number() over (
      order by
        case state when 'open' then 1 when 'won' then 2 else 3 end,
        cast(sum(cast(round(probability, 8) as decimal(12,8))) as double) / nullif(count(probability), 0), stage) as place
  from int_deals
  group by state, stage
),
cells as (
  select cell, state, stage, count(*) as deals, sum(amount) as amount, sum(weighted_amount) as weighted_amount
  from int_deals
  group by cell, state, stage
),
sums as (
  select
    s.scheme, s.segment_id, cells.state, cells.stage, sum(cells.deals) as deals, sum(cells.amount) as amount,
    sum(cells.weighted_amount) as weighted_amount
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id, cells.state, cells.stage
),
source as (
  select sums.*, sum(deals) over (partition by scheme, segment_id) as all_deals
  from sums
)
select
  source.scheme, l.rank, source.segment_id, stages.place, source.state, source.stage,
  cast(source.deals as bigint) as deals,
  cast(source.deals as double) / nullif(source.all_deals, 0) as deal_share,
  cast(coalesce(source.amount, 0) as decimal(18,4)) as amount,
  cast(source.weighted_amount as decimal(18,4)) as weighted_amount
from source
join stages on stages.state = source.state and stages.stage = source.stage
join int_segment_sums l on l.scheme = source.scheme and l.segment_id = source.segment_id
