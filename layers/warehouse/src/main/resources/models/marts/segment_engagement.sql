-- Engagement score: 100 x the mean of those that are fed of open rate, click-to-open rate, the share of customers who
-- visited and the share who interacted on social media.
with fed as (
  select
    scheme, count_if(sent > 0 or delivered > 0) > 0 as messages, count_if(visits > 0) > 0 as visits,
    count_if(social_interactions > 0) > 0 as social_interactions
  from int_segment_engagement
  where segment_id = 'total' and channel = 'all'
  group by scheme
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete, p.customers,
    case when fed.messages then coalesce(e.sent, 0) end as sent,
    case when fed.messages then coalesce(e.delivered, 0) end as delivered,
    case when fed.messages then coalesce(e.reached, 0) end as reached,
    case when fed.messages then coalesce(e.opened, 0) end as opened,
    case when fed.messages then coalesce(e.clicked, 0) end as clicked,
    case when fed.messages then coalesce(e.unsubscribed, 0) end as unsubscribed,
    case when fed.visits and p.customers > 0 then coalesce(e.visits, 0) end as visits,
    case when fed.visits and p.customers > 0 then coalesce(e.visitors, 0) end as visitors,
    case when fed.social_interactions and p.customers > 0 then coalesce(e.social_interactions, 0) end as interactions,
    case when fed.social_interactions and p.customers > 0 then coalesce(e.social_customers, 0) end as social_customers
  from int_segment_periods p
  left join fed on fed.scheme = p.scheme
  left join int_segment_engagement e
    on e.scheme = p.scheme and e.segment_id = p.segment_id and e.month = p.month and e.channel = 'all'
),
rates as (
  select
    source.*,
    cast(opened as double) / nullif(reached, 0) as open_rate,
    cast(clicked as double) / nullif(reached, 0) as click_rate,
    cast(clicked as double) / nullif(opened, 0) as click_to_open_rate,
    cast(unsubscribed as double) / nullif(reached, 0) as unsubscribe_rate,
    cast(visitors as double) / nullif(customers, 0) as visiting_share,
    cast(social_customers as double) / nullif(customers, 0) as social_share
  from source
)
select
  scheme, rank, segment_id, month, is_complete, sent, delivered,
  open_rate, reached as open_rate_n,
  click_rate, reached as click_rate_n,
  click_to_open_rate, opened as click_to_open_rate_n,
  unsubscribe_rate, reached as unsubscribe_rate_n,
  cast(visits as double) / nullif(customers, 0) as visits_per_customer,
  case when visits is not null then customers end as visits_per_customer_n,
  cast(interactions as double) / nullif(customers, 0) as social_interactions_per_customer,
  case when interactions is not null then customers end as social_interactions_per_customer_n,
  100 * (coalesce(open_rate, 0) + coalesce(click_to_open_rate, 0) + coalesce(visiting_share, 0) + coalesce(social_share, 0))
    / nullif(
      case when open_rate is null then 0 else 1 end + case when click_to_open_rate is null then 0 else 1 end
      + case when visiting_share is null then 0 else 1 end + case when social_share is null then 0 else 1 end, 0)
    as engagement_score,
  customers as engagement_score_n
from rates
