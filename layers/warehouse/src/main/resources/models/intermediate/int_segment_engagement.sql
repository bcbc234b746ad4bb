with source as (
  select
    coalesce(c.cell, '') as cell, e.channel, e.month,
    sum(e.sent) as sent, sum(e.delivered) as delivered, sum(e.reached) as reached, sum(e.opened) as opened,
    sum(e.clicked) as clicked, sum(e.unsubscribed) as unsubscribed,
    sum(case when c.customer_id is not null then e.visits else 0 end) as visits,
    sum(case when c.customer_id is not null then e.social_interactions else 0 end) as social_interactions,
    count_if(c.customer_id is not null and e.visits > 0) as visitors,
    count_if(c.customer_id is not null and e.social_interactions > 0) as social_customers
  from int_customer_engagement e
  left join int_customer_cells c on c.customer_id = e.customer_id
  group by 1, 2, 3
)
select
  s.scheme, s.segment_id, source.channel, source.month,
  cast(sum(source.sent) as bigint) as sent,
  cast(sum(source.delivered) as bigint) as delivered,
  cast(sum(source.reached) as bigint) as reached,
  cast(sum(source.opened) as bigint) as opened,
  cast(sum(source.clicked) as bigint) as clicked,
  cast(sum(source.unsubscribed) as bigint) as unsubscribed,
  cast(sum(source.visits) as decimal(18,4)) as visits,
  cast(sum(source.social_interactions) as decimal(18,4)) as social_interactions,
  cast(sum(source.visitors) as bigint) as visitors,
  cast(sum(source.social_customers) as bigint) as social_customers
from source
join int_cell_segments s on s.cell = source.cell
group by s.scheme, s.segment_id, source.channel, source.month
