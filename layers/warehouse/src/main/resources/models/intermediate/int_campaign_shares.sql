-- Whom a campaign was for, by cell: its members who were not held out; else those it sent messages to; else the customers
-- that came through its channel in its days; else nobody, which is the cell ''.
with source as (
  select m.campaign_id, 1 as priority, 'members' as allotted_by, coalesce(c.cell, '') as cell, coalesce(c.slice, '') as slice, count(*) as customers
  from int_campaign_members m
  left join int_customer_cells c on c.customer_id = m.customer_id
  where not m.is_holdout
  group by m.campaign_id, coalesce(c.cell, ''), coalesce(c.slice, '')
  union all
  select m.campaign_id, 2 as priority, 'messages' as allotted_by, coalesce(c.cell, '') as cell, coalesce(c.slice, '') as slice, count(*) as customers
  from int_messages m
  left join int_customer_cells c on c.customer_id = m.customer_id
  where m.campaign_id is not null and (m.sent = 1 or m.delivered = 1)
  group by m.campaign_id, coalesce(c.cell, ''), coalesce(c.slice, '')
  union all
  select k.campaign_id, 3 as priority, 'acquired' as allotted_by, coalesce(c.cell, '') as cell, coalesce(c.slice, '') as slice, count(*) as customers
  from int_campaigns k
  cross join int_settings s
  join int_customers u
    on lower(u.acquisition_channel) = lower(k.channel)
    and cast(at_timezone(with_timezone(u.acquired_at, 'UTC'), s.time_zone) as date) between k.started_on and k.ended_on
  left join int_customer_cells c on c.customer_id = u.customer_id
  where k.purpose = 'acquisition'
  group by k.campaign_id, coalesce(c.cell, ''), coalesce(c.slice, '')
  union all
  select campaign_id, 4 as priority, 'nobody' as allotted_by, '' as cell, '' as slice, 1 as customers
  from int_campaigns
),
renamed as (
  select source.*, min(priority) over (partition by campaign_id) as first_priority
  from source
)
select
  campaign_id, cast(cell as varchar) as cell, cast(slice as varchar) as slice, cast(allotted_by as varchar) as allotted_by, cast(customers as bigint) as customers
from renamed
where priority = first_priority
