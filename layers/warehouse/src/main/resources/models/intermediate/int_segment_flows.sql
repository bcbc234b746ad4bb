-- How many customers a segment has at the end of each month, and who joined and left it. For rfm every customer is scored as
-- of then (`scored_then`); of the other schemes only today's segments are known, so they show since when their customers
-- are known (`current_members`).
with months as (
  select month, max(case when not is_baseline then month end) over () as last_month, is_baseline
  from int_months
),
scored as (
  select s.month, s.segment_id, s.previous_segment_id
  from int_month_segments s
  join months m on m.month = s.month and not m.is_baseline
),
rfm_movements as (
  select
    month, segment_id, 1 as customers,
    case when previous_segment_id is null or previous_segment_id <> segment_id then 1 else 0 end as joined, 0 as gone
  from scored
  union all
  select month, previous_segment_id as segment_id, 0 as customers, 0 as joined, 1 as gone
  from scored
  where previous_segment_id <> segment_id
  union all
  select
    month, 'total' as segment_id, 1 as customers, case when previous_segment_id is null then 1 else 0 end as joined,
    0 as gone
  from scored
),
current_members as (
  select
    m.scheme, m.segment_id, count(*) as customers,
    coalesce(date_trunc('month', c.known_on), date '1900-01-01') as known_month
  from memberships m
  join int_customers c on c.customer_id = m.customer_id
  where m.is_primary and m.scheme <> 'rfm'
  group by 1, 2, 4
),
with_total as (
  select scheme, segment_id, customers, known_month from current_members
  union all
  select scheme, 'total' as segment_id, customers, known_month from current_members
),
renamed as (
  select 'rfm' as scheme, 'scored_then' as basis, month, segment_id, customers, joined, gone
  from rfm_movements
  union all
  select
    w.scheme, 'current_members' as basis, m.month, w.segment_id, w.customers,
    case when w.known_month = m.month then w.customers else 0 end as joined, 0 as gone
  from with_total w
  join months m on not m.is_baseline and w.known_month <= m.month
)
select
  cast(scheme as varchar) as scheme, cast(basis as varchar) as basis, month, cast(segment_id as varchar) as segment_id,
  cast(sum(customers) as bigint) as customers, cast(sum(joined) as bigint) as joined, cast(sum(gone) as bigint) as gone
from renamed
group by scheme, basis, month, segment_id
