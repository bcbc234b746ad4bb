with channels as (
  select distinct channel from int_segment_engagement where channel <> 'all'
),
source as (
  select
    p.scheme, p.rank, p.segment_id, channels.channel, p.customers,
    coalesce(e.sent, 0) as sent, coalesce(e.delivered, 0) as delivered, coalesce(e.reached, 0) as reached,
    coalesce(e.opened, 0) as opened, coalesce(e.clicked, 0) as clicked, coalesce(e.unsubscribed, 0) as unsubscribed,
    coalesce(e.visits, 0) as visits, coalesce(e.social_interactions, 0) as interactions
  from int_segment_sums p
  cross join channels
  left join int_segment_engagement e
    on e.scheme = p.scheme and e.segment_id = p.segment_id and e.month = 'all' and e.channel = channels.channel
)
select
  scheme, rank, segment_id, channel, cast(sent as bigint) as sent, cast(delivered as bigint) as delivered,
  cast(opened as double) / nullif(reached, 0) as open_rate, cast(reached as bigint) as open_rate_n,
  cast(clicked as double) / nullif(reached, 0) as click_rate, cast(reached as bigint) as click_rate_n,
  cast(clicked as double) / nullif(opened, 0) as click_to_open_rate, cast(opened as bigint) as click_to_open_rate_n,
  cast(unsubscribed as double) / nullif(reached, 0) as unsubscribe_rate, cast(reached as bigint) as unsubscribe_rate_n,
  case when customers > 0 then cast(visits as double) / nullif(customers, 0) end as visits_per_customer,
  customers as visits_per_customer_n,
  case when customers > 0 then cast(interactions as double) / nullif(customers, 0) end as social_interactions_per_customer,
  customers as social_interactions_per_customer_n
from source
