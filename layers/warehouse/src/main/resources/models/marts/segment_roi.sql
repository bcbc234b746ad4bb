-- By the month that a campaign began in. A segment gets the measured lift of each campaign for each of its treated customers:
-- today's segment follows from what customers bought meanwhile, so arms compared within one would measure the segmentation.
with source as (
  select
    s.scheme, s.segment_id, k.month, k.campaign_id, l.lift, sum(c.treated) as treated, sum(c.spend) as spend,
    sum(c.attributed_revenue) as attributed_revenue, l.half_width
  from int_campaign_cells c
  join int_campaigns k on k.campaign_id = c.campaign_id
  join int_cell_segments s on s.cell = c.cell
  left join int_campaign_lifts l on l.campaign_id = c.campaign_id
  group by s.scheme, s.segment_id, k.month, k.campaign_id, l.lift, l.half_width
),
amounts as (
  select
    scheme, segment_id, month, spend, attributed_revenue,
    case when lift is not null then spend end as measured_spend,
    case when lift is not null then treated end as treated,
    lift * treated as incremental_margin,
    cast(round(cast(half_width as double) * treated * cast(half_width as double) * treated, 4) as decimal(38,4)) as squared_error
  from source
),
sums as (
  select
    scheme, segment_id, case when grouping(month) = 1 then 'all' else month end as month, sum(spend) as spend,
    sum(attributed_revenue) as attributed_revenue, sum(measured_spend) as measured_spend, sum(treated) as treated,
    sum(incremental_margin) as incremental_margin, sqrt(cast(sum(squared_error) as double)) as half_width
  from amounts
  group by grouping sets ((scheme, segment_id, month), (scheme, segment_id))
),
fed as (
  select count(spend) > 0 as spend, (select count(*) > 0 from int_campaign_attribution) as responses from int_campaigns
),
renamed as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete,
    cast(case when fed.spend then coalesce(sums.spend, 0) end as decimal(18,4)) as campaign_spend,
    cast(case when fed.responses then coalesce(sums.attributed_revenue, 0) end as decimal(18,4)) as attributed_revenue,
    cast(sums.measured_spend as decimal(18,4)) as measured_spend,
    cast(sums.incremental_margin as decimal(18,4)) as incremental_margin,
    cast(round(sums.half_width, 4) as decimal(18,4)) as half_width, cast(sums.treated as bigint) as treated
  from int_segment_periods p
  cross join fed
  left join sums on sums.scheme = p.scheme and sums.segment_id = p.segment_id and sums.month = p.month
)
select
  scheme, rank, segment_id, month, is_complete, campaign_spend, attributed_revenue, measured_spend, incremental_margin,
  coalesce(treated, 0) as incremental_margin_n,
  cast(incremental_margin - half_width as decimal(18,4)) as incremental_margin_low,
  cast(incremental_margin + half_width as decimal(18,4)) as incremental_margin_high,
  cast(incremental_margin - measured_spend as double) / nullif(cast(measured_spend as double), 0) as roi,
  cast(attributed_revenue - campaign_spend as double) / nullif(cast(campaign_spend as double), 0) as roi_attributed
from renamed
