-- What a source calls a customer -> customer_id. A source system is what stands before the first dot of `source`. Ids that
-- are customer_ids themselves need no translation and never get one.
with source as (
  select
    split_part(c.source, '.', 1) as system, c.source_id as reference, c.customer_id,
    c.updated_at, v.received_at, c.upload_id, c.line, c.row_hash
  from lake_customers c
  join int_row_verdicts v on v.upload_id = c.upload_id and v.line = c.line and v.row_hash = c.row_hash
  where not v.is_duplicate and c.source_id is not null and c.customer_id is not null
),
renamed as (
  select
    source.system, source.reference, source.customer_id,
    row_number() over (
      partition by source.system, source.reference
      order by coalesce(source.updated_at, source.received_at) desc, source.received_at desc, source.upload_id desc,
        source.line desc, source.row_hash desc) as version
  from source
  left join stg_customers on stg_customers.customer_id = source.reference
  where stg_customers.customer_id is null
)
select system, reference, customer_id
from renamed
where version = 1
