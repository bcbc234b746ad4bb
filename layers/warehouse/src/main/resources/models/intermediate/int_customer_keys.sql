-- What sources call a customer -> customer_id, where it is not the customer_id itself. A source system is what stands before
-- the first dot of `source`; the system `*` is for those that know no customers of their own.
with everywhere as (
  select record_id as reference, min_by(customer_id, record_no) as customer_id
  from int_identities
  group by record_id
),
own as (
  select system, record_id as reference, customer_id
  from int_identities
),
source_ids as (
  select v.system, v.source_id as reference, i.customer_id,
    row_number() over (
      partition by v.system, v.source_id
      order by coalesce(v.updated_at, v.received_at) desc, v.received_at desc, v.upload_id desc, v.line desc,
        v.row_hash desc, v.customer_id, v.version) as place
  from stg_customer_versions v
  join int_identities i on i.system = v.system and i.record_id = v.customer_id
  left join own on own.system = v.system and own.reference = v.source_id
  where v.source_id is not null and own.reference is null
),
named as (
  select system, reference, customer_id from own
  union all
  select system, reference, customer_id from source_ids where place = 1
)
select named.system, named.reference, named.customer_id
from named
left join everywhere on everywhere.reference = named.reference
where named.customer_id <> coalesce(everywhere.customer_id, named.reference)
union all
select cast('*' as varchar) as system, reference, customer_id
from everywhere
where customer_id <> reference
union all
select system, reference, customer_id
from int_deal_names
