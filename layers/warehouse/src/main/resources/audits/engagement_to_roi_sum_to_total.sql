-- messages, answers, chances of sales, campaign costs and margins of the segments and what is unassigned sum to the total
with source as (
  select 'sent' as metric, scheme, month, segment_id, cast(sent as decimal(38,4)) as amount from segment_engagement
  union all
  select 'delivered' as metric, scheme, month, segment_id, cast(delivered as decimal(38,4)) as amount from segment_engagement
  union all
  select 'responses' as metric, scheme, month, segment_id, cast(responses as decimal(38,4)) as amount from segment_satisfaction
  union all
  select 'white_space_value' as metric, scheme, month, segment_id, cast(white_space_value as decimal(38,4)) as amount
  from segment_cross_sell
  union all
  select 'upsell_value' as metric, scheme, month, segment_id, cast(upsell_value as decimal(38,4)) as amount
  from segment_cross_sell
  union all
  select 'campaign_spend' as metric, scheme, month, segment_id, cast(campaign_spend as decimal(38,4)) as amount
  from segment_roi
  union all
  select 'attributed_revenue' as metric, scheme, month, segment_id, cast(attributed_revenue as decimal(38,4)) as amount
  from segment_roi
  union all
  select 'incremental_margin' as metric, scheme, month, segment_id, cast(incremental_margin as decimal(38,4)) as amount
  from segment_roi
)
select metric, scheme, month
from source
group by metric, scheme, month
having sum(case when segment_id = 'total' then amount end) <> sum(case when segment_id <> 'total' then amount end)
