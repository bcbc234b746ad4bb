-- score = 1 + floor(5 x w / n), w = how many of the n buyers have a strictly worse value, so equal values score equally.
with source as (
  select
    customer_id,
    count(distinct case when is_purchase then happened_on end) as frequency,
    count_if(is_purchase) as orders,
    cast(sum(revenue) as decimal(18,4)) as monetary,
    min(case when is_purchase then happened_on end) as first_purchase_date,
    max(case when is_purchase then happened_on end) as last_purchase_date
  from int_activity
  where customer_id is not null
  group by customer_id
),
ranked as (
  select
    customer_id,
    count(*) over () as buyers,
    rank() over (order by last_purchase_date) - 1 as r_worse,
    rank() over (order by frequency) - 1 as f_worse,
    rank() over (order by monetary) - 1 as m_worse
  from source
  where frequency > 0
),
scored as (
  select
    customer_id,
    1 + 5 * r_worse / buyers as r_score,
    1 + 5 * f_worse / buyers as f_score,
    1 + 5 * m_worse / buyers as m_score
  from ranked
)
select
  c.customer_id,
  cast(date_diff('day', source.last_purchase_date, a.as_of_on) as bigint) as recency_days,
  cast(coalesce(source.frequency, 0) as bigint) as frequency,
  coalesce(source.monetary, cast(0 as decimal(18,4))) as monetary,
  cast(coalesce(source.orders, 0) as bigint) as orders,
  cast(scored.r_score as bigint) as r_score,
  cast(scored.f_score as bigint) as f_score,
  cast(scored.m_score as bigint) as m_score,
  cast(s.fm_score as bigint) as fm_score,
  source.first_purchase_date,
  source.last_purchase_date,
  coalesce(s.segment_id, 'prospects') as segment_id
from int_customers c
cross join int_as_of a
left join source on source.customer_id = c.customer_id
left join scored on scored.customer_id = c.customer_id
left join int_rfm_segments s
  on s.r_score = scored.r_score and s.fm_score = (scored.f_score + scored.m_score + 1) / 2
where c.known_at is null or c.known_at < a.as_of
