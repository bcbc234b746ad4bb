-- Who was in a campaign, and the margin of what each bought in its days: revenue less cost. A purchase without a cost has no
-- margin and is counted; what came back takes its revenue away.
with source as (
  select
    m.campaign_id, m.customer_id, a.is_purchase, o.cost_amount_reporting as cost,
    case when a.is_purchase and o.cost_amount_reporting is null then 0
      else a.revenue - coalesce(o.cost_amount_reporting, 0) end as margin
  from campaign_members m
  join int_campaigns c on c.campaign_id = m.campaign_id
  join int_activity a
    on a.customer_id = m.customer_id and a.happened_on >= c.started_on and a.happened_on < c.window_to
  left join int_orders o on a.kind = 'order' and o.order_id = a.movement_id
),
margins as (
  select
    campaign_id, customer_id, count_if(is_purchase) as purchases, count_if(is_purchase and cost is null) as without_cost,
    sum(margin) as margin
  from source
  group by campaign_id, customer_id
)
select
  m.campaign_id, m.customer_id, coalesce(m.is_holdout, false) as is_holdout,
  m.responded_at is not null or coalesce(lower(m.status), '') = 'responded' as has_responded,
  coalesce(margins.purchases, 0) as purchases,
  coalesce(margins.without_cost, 0) as without_cost,
  cast(coalesce(margins.margin, 0) as decimal(18,4)) as margin
from campaign_members m
left join margins on margins.campaign_id = m.campaign_id and margins.customer_id = m.customer_id
