-- Who joined and left a segment in each month; who was in it before the months shown joined in the month before them
-- (`is_baseline`). For rfm every customer is scored as of then (`scored_then`); of the other schemes only today's segments are
-- known, so they show since when their customers are known (`current_members`).
with baseline as (
  select month from int_months where is_baseline
),
moves as (
  select c.cell, m.month, m.segment_id, m.previous_segment_id, count(*) as customers
  from int_customer_moves m
  join int_customer_cells c on c.customer_id = m.customer_id
  group by c.cell, m.month, m.segment_id, m.previous_segment_id
),
scored_then as (
  select s.scheme, moves.month, moves.segment_id, moves.previous_segment_id, sum(moves.customers) as customers
  from moves
  join int_cell_segments s on s.cell = moves.cell and s.segment_id = 'total'
  where s.scheme = 'rfm' or s.scheme like 'rfm/%'
  group by s.scheme, moves.month, moves.segment_id, moves.previous_segment_id
),
known as (
  select c.cell, greatest(coalesce(date_trunc('month', u.known_on), b.month), b.month) as month, count(*) as customers
  from int_customer_cells c
  join int_customers u on u.customer_id = c.customer_id
  cross join baseline b
  group by 1, 2
),
current_members as (
  select s.scheme, s.segment_id, known.month, sum(known.customers) as customers
  from known
  join int_cell_segments s on s.cell = known.cell and s.segment_id not in ('total', 'unassigned')
  where s.scheme <> 'rfm' and s.scheme not like 'rfm/%'
  group by s.scheme, s.segment_id, known.month
),
renamed as (
  select scheme, 'scored_then' as basis, month, segment_id, customers as joined, 0 as gone from scored_then
  union all
  select scheme, 'scored_then' as basis, month, previous_segment_id as segment_id, 0 as joined, customers as gone
  from scored_then
  where previous_segment_id is not null
  union all
  select scheme, 'scored_then' as basis, month, 'total' as segment_id, customers as joined, 0 as gone
  from scored_then
  where previous_segment_id is null
  union all
  select scheme, 'current_members' as basis, month, segment_id, customers as joined, 0 as gone from current_members
  union all
  select scheme, 'current_members' as basis, month, 'total' as segment_id, customers as joined, 0 as gone
  from current_members
)
select
  cast(scheme as varchar) as scheme, cast(basis as varchar) as basis, cast(month as date) as month,
  cast(segment_id as varchar) as segment_id, cast(sum(joined) as bigint) as joined, cast(sum(gone) as bigint) as gone
from renamed
group by scheme, basis, month, segment_id
