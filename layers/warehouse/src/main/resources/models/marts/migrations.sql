-- Who was where in the run before and is where now. Without a run before there is no row. The states tell customers who are
-- new, lost or erased from those in a segment that happens to have that name. Who was erased has no id in the run before.
with source as (
  select
    coalesce(p.scheme, c.scheme) as scheme,
    case when p.segment_id is null then 'new' else 'segment' end as from_state,
    coalesce(p.segment_id, 'new') as from_segment_id,
    case when c.segment_id is not null then 'segment' when p.customer_id is null then 'erased' else 'lost' end as to_state,
    coalesce(c.segment_id, case when p.customer_id is null then 'erased' else 'lost' end) as to_segment_id
  from run_previous_memberships p
  full join (select scheme, customer_id, segment_id from memberships where is_primary) c
    on c.scheme = p.scheme and c.customer_id = p.customer_id
)
select
  cast(s.scheme as varchar) as scheme, cast(s.from_state as varchar) as from_state,
  cast(s.from_segment_id as varchar) as from_segment_id, cast(s.to_state as varchar) as to_state,
  cast(s.to_segment_id as varchar) as to_segment_id, r.run_id as from_run_id, count(*) as customers
from source s
cross join run_previous r
group by s.scheme, s.from_state, s.from_segment_id, s.to_state, s.to_segment_id, r.run_id
