-- Purchases within the 30 days after a customer clicked in a campaign or is recorded as having responded; of several
-- campaigns the last before the purchase gets it.
with touches as (
  select customer_id, campaign_id, occurred_at as responded_at
  from engagements
  where action = 'clicked' and campaign_id is not null and customer_id is not null
  union all
  select m.customer_id, m.campaign_id, coalesce(m.responded_at, c.started_at) as responded_at
  from campaign_members m
  left join int_campaigns c on c.campaign_id = m.campaign_id
  where m.responded_at is not null or lower(m.status) = 'responded'
),
responses as (
  select customer_id, campaign_id, min(responded_at) as responded_at
  from touches
  where responded_at is not null
  group by customer_id, campaign_id
),
matched as (
  select
    r.campaign_id, r.customer_id, a.revenue,
    row_number() over (
      partition by a.kind, a.movement_id order by r.responded_at desc, r.campaign_id) as place
  from responses r
  join int_activity a
    on a.customer_id = r.customer_id and a.happened_at >= r.responded_at
    and a.happened_at < date_add('day', 30, r.responded_at)
  where a.is_purchase
)
select
  m.campaign_id, cast(coalesce(c.cell, '') as varchar) as cell, count(*) as orders, cast(sum(m.revenue) as decimal(18,4)) as revenue
from matched m
left join int_customer_cells c on c.customer_id = m.customer_id
where m.place = 1
group by m.campaign_id, coalesce(c.cell, '')
