-- every customer known before as_of is in a segment of each scheme that has segments, and no one else is
with expected as (
  select s.scheme, r.customer_id
  from rfm r
  cross join (select distinct scheme from scheme_segments) s
),
found as (
  select distinct scheme, customer_id from memberships
)
select e.customer_id, f.customer_id as member
from expected e
full join found f on f.scheme = e.scheme and f.customer_id = e.customer_id
where e.customer_id is null or f.customer_id is null
