-- Every record of every customer, and every name of one in an opportunity, with why it belongs there. The record that a customer is named after has no evidence: it
-- is what the others were matched with.
with reasons as (
  select
    l.record_no, l.other_no, l.evidence, l.score,
    row_number() over (partition by l.record_no order by l.strength, l.score desc, l.other_no) as place
  from int_identity_links l
  join int_identities a on a.record_no = l.record_no
  join int_identities b on b.record_no = l.other_no and b.group_no = a.group_no
  where a.record_no <> a.group_no
)
select
  i.customer_id, c.source, i.record_id, c.source_id, c.upload_id, c.line,
  reasons.evidence,
  o.system as matched_source,
  o.record_id as matched_with,
  cast(reasons.score as double) as score
from int_identities i
join stg_customers c
  on c.customer_id = i.record_id and coalesce(split_part(c.source, '.', 1), '') = i.system
left join reasons on reasons.record_no = i.record_no and reasons.place = 1
left join int_identities o on o.record_no = reasons.other_no
union all
select
  d.customer_id, d.source, d.reference as record_id, cast(null as varchar) as source_id, d.upload_id, d.line,
  cast('company_name' as varchar) as evidence, o.system as matched_source, o.record_id as matched_with,
  cast(1 as double) as score
from int_deal_names d
join int_identities o on o.record_no = d.matched_no
