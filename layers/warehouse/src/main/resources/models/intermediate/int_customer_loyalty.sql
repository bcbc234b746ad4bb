-- Whether each buyer bought in the last twelve months and in the twelve before, and whether it is silent for longer than it
-- and the others use to be.
with active as (
  select
    d.customer_id,
    max(case when d.happened_on >= date_add('month', -12, a.as_of_on) then 1 else 0 end) as is_recent,
    max(case when d.happened_on >= date_add('month', -24, a.as_of_on)
      and d.happened_on < date_add('month', -12, a.as_of_on) then 1 else 0 end) as is_before
  from int_purchase_days d
  cross join int_as_of a
  group by d.customer_id
)
select
  r.customer_id,
  active.is_recent = 1 as is_recent,
  active.is_before = 1 as is_before,
  r.frequency >= 2 as is_repeat,
  r.recency_days > s.silence_days and (
    r.frequency < 2
    or r.recency_days * (r.frequency - 1) > 2 * date_diff('day', r.first_purchase_date, r.last_purchase_date)) as is_churned
from rfm r
join active on active.customer_id = r.customer_id
left join int_silence s on true
