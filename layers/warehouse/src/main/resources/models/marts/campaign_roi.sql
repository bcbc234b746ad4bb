-- A campaign that only its members tell of, without a row of its own, has no days and no cost: they are counted, not compared.
with cells as (
  select campaign_id, sum(attributed_revenue) as attributed_revenue, sum(attributed_orders) as attributed_orders
  from int_campaign_cells
  group by campaign_id
),
bases as (
  select distinct campaign_id, allotted_by from int_campaign_shares
),
unfed as (
  select m.campaign_id, count_if(not m.is_holdout) as treated, count_if(m.is_holdout) as holdout
  from int_campaign_members m
  left join campaigns c on c.campaign_id = m.campaign_id
  where c.campaign_id is null
  group by m.campaign_id
),
known as (
  select campaign_id, name, channel, purpose, started_on, ended_on, is_complete, spend, 0 as treated, 0 as holdout
  from int_campaigns
  union all
  select
    campaign_id, cast(null as varchar) as name, cast(null as varchar) as channel, cast(null as varchar) as purpose,
    cast(null as date) as started_on, cast(null as date) as ended_on, cast(null as boolean) as is_complete,
    cast(null as decimal(18,4)) as spend, treated, holdout
  from unfed
),
source as (
  select
    k.campaign_id, k.name, k.channel, k.purpose, k.started_on, k.ended_on, k.is_complete, k.spend,
    bases.allotted_by, coalesce(l.treated, k.treated) as treated, coalesce(l.holdout, k.holdout) as holdout,
    l.treated_mean, l.holdout_mean, l.lift, l.half_width,
    cast(l.lift * l.treated as decimal(18,4)) as incremental_margin,
    cast(l.half_width * l.treated as decimal(18,4)) as margin_half_width,
    cells.attributed_revenue, cells.attributed_orders
  from known k
  left join bases on bases.campaign_id = k.campaign_id
  left join int_campaign_lifts l on l.campaign_id = k.campaign_id
  left join cells on cells.campaign_id = k.campaign_id
)
select
  campaign_id, name, channel, purpose, started_on, ended_on, is_complete, allotted_by, spend as campaign_spend,
  cast(treated as bigint) as treated, cast(holdout as bigint) as holdout, treated_mean, holdout_mean, lift,
  cast(lift - half_width as decimal(18,4)) as lift_low,
  cast(lift + half_width as decimal(18,4)) as lift_high,
  incremental_margin,
  cast(incremental_margin - margin_half_width as decimal(18,4)) as incremental_margin_low,
  cast(incremental_margin + margin_half_width as decimal(18,4)) as incremental_margin_high,
  cast(incremental_margin - spend as double) / nullif(cast(spend as double), 0) as roi,
  cast(case when attributed_orders > 0 then attributed_revenue end as decimal(18,4)) as attributed_revenue,
  cast(coalesce(attributed_orders, 0) as bigint) as attributed_orders,
  cast(case when attributed_orders > 0 then attributed_revenue - spend end as double) / nullif(cast(spend as double), 0)
    as roi_attributed
from source
