-- the last month holds in each segment the customers that the segment has now
with last_months as (
  select scheme, max(month) as month
  from segment_months
  group by scheme
)
select m.segment_id, m.customers
from segment_months m
join last_months l on l.scheme = m.scheme and l.month = m.month
join segments s on s.scheme = m.scheme and s.segment_id = m.segment_id
where s.customers <> m.customers
