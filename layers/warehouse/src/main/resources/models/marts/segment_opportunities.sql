with fed as (
  select count(*) > 0 as deals from int_deals
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete, p.month = 'all' as is_all, d.open_amount, d.weighted_amount,
    case when fed.deals then coalesce(d.open_deals, 0) end as open_deals,
    case when fed.deals then coalesce(d.weighted_deals, 0) end as weighted_deals,
    case when fed.deals then coalesce(d.overdue_deals, 0) end as overdue_deals,
    d.won_deals, d.won_amount, d.lost_amount,
    case when fed.deals then coalesce(d.won_deals + d.lost_deals, 0) end as closed_deals,
    c.sales_cycle_days,
    case when fed.deals then coalesce(c.n, 0) end as cycles
  from int_segment_periods p
  cross join fed
  left join int_segment_deals d on d.scheme = p.scheme and d.segment_id = p.segment_id and d.month = p.month
  left join int_segment_cycles c on c.scheme = p.scheme and c.segment_id = p.segment_id and c.month = p.month
)
select
  scheme, rank, segment_id, month, is_complete,
  case when is_all then open_deals end as open_count,
  case when is_all and open_deals is not null then coalesce(open_amount, cast(0 as decimal(18,4))) end as pipeline_value,
  case when is_all and (weighted_deals > 0 or open_deals = 0)
    then coalesce(weighted_amount, cast(0 as decimal(18,4))) end as weighted_pipeline,
  case when is_all then weighted_deals end as weighted_pipeline_n,
  cast(won_deals as double) / nullif(closed_deals, 0) as win_rate,
  closed_deals as win_rate_n,
  case when won_amount >= 0 and lost_amount >= 0
    then cast(won_amount as double) / nullif(cast(won_amount + lost_amount as double), 0) end as win_rate_value,
  closed_deals as win_rate_value_n,
  sales_cycle_days,
  cycles as sales_cycle_days_n,
  case when is_all then overdue_deals end as overdue_open_count
from source
