-- What became of each message: all events of a customer, channel and campaign are one message, where no campaign is named
-- those of a day. Where a channel tells no deliveries, what was sent and did not bounce was delivered. Opens, clicks and
-- unsubscriptions count once a delivered message. Without a customer they cannot be told apart: only what was sent counts.
with source as (
  select
    coalesce(e.customer_id, '') as customer_id, coalesce(e.channel, 'other') as channel, e.campaign_id, e.action,
    cast(at_timezone(with_timezone(e.occurred_at, 'UTC'), s.time_zone) as date) as occurred_on
  from engagements e
  cross join int_settings s
  cross join int_as_of a
  where e.action in ('sent', 'delivered', 'opened', 'clicked', 'unsubscribed', 'bounced') and e.occurred_at < a.as_of
),
messages as (
  select
    customer_id, channel, campaign_id, case when campaign_id is null then occurred_on end as day,
    case when customer_id = '' then 0 else 1 end as known,
    min(occurred_on) as happened_on,
    count_if(action = 'sent') as sent, count_if(action = 'delivered') as delivered, count_if(action = 'bounced') as bounced,
    count_if(action in ('opened', 'clicked')) as opened, count_if(action = 'clicked') as clicked,
    count_if(action = 'unsubscribed') as unsubscribed
  from source
  group by 1, 2, 3, 4, 5
),
channels as (
  select channel, count_if(action = 'delivered') > 0 as tells_deliveries
  from source
  group by channel
),
arrivals as (
  select
    m.customer_id, m.channel, m.campaign_id, m.day, m.known, m.happened_on, m.opened, m.clicked, m.unsubscribed,
    case when m.known = 1 then least(m.sent, 1) else m.sent end as sent,
    case when c.tells_deliveries then m.delivered else greatest(m.sent - m.bounced, 0) end as delivered
  from messages m
  join channels c on c.channel = m.channel
)
select
  customer_id, channel, cast(coalesce(campaign_id, cast(day as varchar)) as varchar) as message, campaign_id, happened_on, sent,
  case when known = 1 then least(delivered, 1) else delivered end as delivered,
  known * least(delivered, 1) as reached,
  known * least(delivered, 1) * least(opened, 1) as opened,
  known * least(delivered, 1) * least(clicked, 1) as clicked,
  known * least(delivered, 1) * least(unsubscribed, 1) as unsubscribed
from arrivals
