-- What a campaign cost and brought, by cell. Its cost is divided by heads, to the last decimal: each cell gets the cost up to
-- it less the cost up to the cell before of its slice.
with shares as (
  select
    s.campaign_id, s.cell, cast(k.spend as double) as spend, s.customers,
    sum(s.customers) over (
      partition by s.campaign_id, s.slice order by s.cell rows between unbounded preceding and current row) as upto,
    n.customers as n
  from int_campaign_shares s
  join int_campaign_sizes n on n.campaign_id = s.campaign_id
  join int_campaigns k on k.campaign_id = s.campaign_id
),
source as (
  select
    campaign_id, cell,
    cast(round(spend * upto / n, 4) as decimal(18,4)) - cast(round(spend * (upto - customers) / n, 4) as decimal(18,4)) as spend,
    0 as treated, cast(0 as decimal(18,4)) as attributed_revenue, 0 as attributed_orders
  from shares
  union all
  select
    m.campaign_id, coalesce(c.cell, '') as cell, 0 as spend, count_if(not m.is_holdout) as treated, 0 as attributed_revenue,
    0 as attributed_orders
  from int_campaign_members m
  left join int_customer_cells c on c.customer_id = m.customer_id
  group by m.campaign_id, coalesce(c.cell, '')
  union all
  select campaign_id, cell, 0 as spend, 0 as treated, revenue as attributed_revenue, orders as attributed_orders
  from int_campaign_attribution
)
select
  source.campaign_id, cast(source.cell as varchar) as cell,
  cast(sum(source.spend) as decimal(18,4)) as spend,
  cast(sum(source.treated) as bigint) as treated,
  cast(sum(source.attributed_revenue) as decimal(18,4)) as attributed_revenue,
  cast(sum(source.attributed_orders) as bigint) as attributed_orders
from source
group by source.campaign_id, source.cell
