-- Customers who share their segment in every scheme share a cell. What is summed by cell first meets a few hundred rows of
-- int_cell_segments instead of every membership.
with source as (
  select
    customer_id,
    max(case when scheme = 'rfm' then segment_id end) as rfm,
    max(case when scheme = 'behaviour' then segment_id end) as behaviour,
    max(case when scheme = 'value' then segment_id end) as value_tier,
    max(case when scheme = 'rules' then segment_id end) as rules
  from memberships
  where is_primary
  group by customer_id
)
select
  customer_id,
  coalesce(rfm, '') || '|' || coalesce(behaviour, '') || '|' || coalesce(value_tier, '') || '|' || coalesce(rules, '') as cell
from source
