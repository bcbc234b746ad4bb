-- Customers who share their segment in every scheme share a cell, which is named by the ranks of these segments. What is summed by
-- cell first meets a few hundred rows of int_cell_segments instead of every membership.
with source as (
  select
    m.customer_id,
    max(case when m.scheme = 'rfm' then s.rank end) as rfm,
    max(case when m.scheme = 'behaviour' then s.rank end) as behaviour,
    max(case when m.scheme = 'value' then s.rank end) as value_tier,
    max(case when m.scheme = 'rules' then s.rank end) as rules
  from memberships m
  join scheme_segments s on s.scheme = m.scheme and s.segment_id = m.segment_id
  where m.is_primary
  group by m.customer_id
)
select
  customer_id,
  coalesce(cast(rfm as varchar), '') || '.' || coalesce(cast(behaviour as varchar), '') || '.'
    || coalesce(cast(value_tier as varchar), '') || '.' || coalesce(cast(rules as varchar), '') as cell,
  cast('' as varchar) as slice
from source
