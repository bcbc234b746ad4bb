-- The team's word on two records, found by their id or by what the source calls them. A line about a record that was not
-- fed waits until it is.
with names as (
  select record_no, system, customer_id as name from int_identity_records
  union
  select r.record_no, v.system, v.source_id as name
  from stg_customer_versions v
  join int_identity_records r on r.system = v.system and r.customer_id = v.customer_id
  where v.source_id is not null
)
select distinct d.action, a.record_no, b.record_no as other_no
from run_identity d
join names a on a.system = split_part(d.source, '.', 1) and a.name = d.source_id
join names b on b.system = split_part(d.other_source, '.', 1) and b.name = d.other_source_id
where a.record_no <> b.record_no
