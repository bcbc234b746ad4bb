-- What each customer got and did: by month, by channel, and in all; 'all' stands for what is not divided.
with message_source as (
  select
    customer_id, channel, date_trunc('month', happened_on) as month, sent, delivered, reached, opened, clicked,
    unsubscribed, cast(0 as decimal(18,4)) as visits, cast(0 as decimal(18,4)) as social_interactions
  from int_messages
),
contact_source as (
  select
    coalesce(e.customer_id, '') as customer_id, coalesce(e.channel, 'web') as channel,
    date_trunc('month', cast(at_timezone(with_timezone(e.occurred_at, 'UTC'), s.time_zone) as date)) as month,
    cast(coalesce(e.quantity, 1) as decimal(18,4)) as quantity, coalesce(e.channel, 'web') = 'social' as is_social
  from engagements e
  cross join int_settings s
  cross join int_as_of a
  where (e.action = 'visited' or (e.channel = 'social' and e.action in ('clicked', 'liked', 'shared', 'replied')))
    and e.occurred_at < a.as_of
),
source as (
  select * from message_source
  union all
  select
    customer_id, channel, month, 0 as sent, 0 as delivered, 0 as reached, 0 as opened, 0 as clicked, 0 as unsubscribed,
    case when is_social then 0 else quantity end as visits, case when is_social then quantity else 0 end as social_interactions
  from contact_source
)
select
  customer_id,
  cast(case when grouping(channel) = 1 then 'all' else channel end as varchar) as channel,
  cast(case when grouping(month) = 1 then 'all' else substr(cast(month as varchar), 1, 7) end as varchar) as month,
  cast(sum(sent) as bigint) as sent,
  cast(sum(delivered) as bigint) as delivered,
  cast(sum(reached) as bigint) as reached,
  cast(sum(opened) as bigint) as opened,
  cast(sum(clicked) as bigint) as clicked,
  cast(sum(unsubscribed) as bigint) as unsubscribed,
  cast(sum(visits) as decimal(18,4)) as visits,
  cast(sum(social_interactions) as decimal(18,4)) as social_interactions
from source
group by grouping sets ((customer_id, month), (customer_id, channel), (customer_id))
