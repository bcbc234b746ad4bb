-- Campaigns that reached or were meant for customers, by segment; a segment without any of them has no row.
with message_source as (
  select
    m.campaign_id, coalesce(c.cell, '') as cell, sum(m.sent) as sent, sum(m.delivered) as delivered,
    sum(m.reached) as reached, sum(m.opened) as opened, sum(m.clicked) as clicked, 0 as members, 0 as responses
  from int_messages m
  left join int_customer_cells c on c.customer_id = m.customer_id
  where m.campaign_id is not null
  group by 1, 2
),
member_source as (
  select
    m.campaign_id, coalesce(c.cell, '') as cell, 0 as sent, 0 as delivered, 0 as reached, 0 as opened, 0 as clicked,
    count_if(not m.is_holdout) as members, count_if(m.has_responded) as responses
  from int_campaign_members m
  left join int_customer_cells c on c.customer_id = m.customer_id
  group by 1, 2
),
source as (
  select * from message_source
  union all
  select * from member_source
),
sums as (
  select
    s.scheme, s.segment_id, source.campaign_id, sum(source.sent) as sent, sum(source.delivered) as delivered,
    sum(source.reached) as reached, sum(source.opened) as opened, sum(source.clicked) as clicked,
    sum(source.members) as members, sum(source.responses) as responses
  from source
  join int_cell_segments s on s.cell = source.cell
  group by s.scheme, s.segment_id, source.campaign_id
)
select
  l.scheme, l.rank, l.segment_id, sums.campaign_id, c.name as campaign_name,
  cast(sums.sent as bigint) as sent,
  cast(sums.delivered as bigint) as delivered,
  cast(sums.opened as double) / nullif(sums.reached, 0) as open_rate,
  cast(sums.reached as bigint) as open_rate_n,
  cast(sums.clicked as double) / nullif(sums.reached, 0) as click_rate,
  cast(sums.reached as bigint) as click_rate_n,
  cast(sums.responses as bigint) as responses,
  cast(sums.responses as double) / nullif(sums.members, 0) as campaign_response_rate,
  cast(sums.members as bigint) as campaign_response_rate_n
from sums
join int_segment_sums l on l.scheme = sums.scheme and l.segment_id = sums.segment_id
left join campaigns c on c.campaign_id = sums.campaign_id
