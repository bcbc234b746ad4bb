-- Who was where in the run before and is where now. Without a run before there is no row.
with source as (
  select
    coalesce(p.scheme, c.scheme) as scheme,
    coalesce(p.segment_id, 'new') as from_segment_id,
    coalesce(c.segment_id, 'lost') as to_segment_id
  from run_previous_memberships p
  full join (select scheme, customer_id, segment_id from memberships where is_primary) c
    on c.scheme = p.scheme and c.customer_id = p.customer_id
)
select
  cast(s.scheme as varchar) as scheme, cast(s.from_segment_id as varchar) as from_segment_id,
  cast(s.to_segment_id as varchar) as to_segment_id, r.run_id as from_run_id, count(*) as customers
from source s
cross join run_previous r
group by s.scheme, s.from_segment_id, s.to_segment_id, r.run_id
