-- Customers with an active subscription on the day of as_of (cut 0) and 90 and 180 days before it, with what was known of them
-- by then, and whether all these subscriptions ended within the next 90 days. What was cancelled without a date is nobody's example.
with cuts as (
  select t.cut, cast(date_add('day', -90 * t.cut, a.as_of_on) as date) as cut_on
  from int_as_of a
  cross join unnest(sequence(0, 2)) as t (cut)
),
source as (
  select customer_id, cast(started_at as date) as started_on, cast(ended_at as date) as ended_on
  from subscriptions
  where customer_id is not null and started_at is not null
    and (coalesce(status, 'active') <> 'cancelled' or ended_at is not null)
),
subscribers as (
  select
    c.cut, c.cut_on, s.customer_id, count(*) as subscriptions, min(s.started_on) as first_on,
    min(case when s.ended_on < date_add('day', 90, c.cut_on) then 1 else 0 end) as ended
  from source s
  join cuts c on s.started_on < c.cut_on and (s.ended_on is null or s.ended_on >= c.cut_on)
  group by c.cut, c.cut_on, s.customer_id
),
renamed as (
  select
    s.cut, s.cut_on, s.customer_id, s.subscriptions, s.first_on, s.ended,
    count(distinct case when a.happened_on >= date_add('day', -90, s.cut_on) then a.happened_on end) as recent_purchases,
    count(distinct case when a.happened_on >= date_add('day', -365, s.cut_on) then a.happened_on end) as year_purchases,
    max(a.happened_on) as last_purchase_on
  from subscribers s
  left join int_activity a on a.customer_id = s.customer_id and a.is_purchase and a.happened_on < s.cut_on
  group by s.cut, s.cut_on, s.customer_id, s.subscriptions, s.first_on, s.ended
)
select
  customer_id,
  cast(cut as bigint) as cut,
  cast(date_diff('day', first_on, cut_on) as bigint) as tenure_days,
  cast(subscriptions as bigint) as subscriptions,
  cast(date_diff('day', last_purchase_on, cut_on) as bigint) as silent_days,
  cast(recent_purchases as bigint) as recent_purchases,
  cast(year_purchases as bigint) as year_purchases,
  case when cut > 0 then ended = 1 end as is_ended
from renamed
