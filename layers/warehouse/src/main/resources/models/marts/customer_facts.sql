-- Two names of one customer may meet in one key: the newer row is current.
with source as (
  select s.*, coalesce(k.customer_id, e.customer_id, s.customer_id) as resolved_customer_id, u.received_at
  from stg_customer_facts s
  join run_uploads u on u.upload_id = s.upload_id
  left join int_customer_keys k on k.system = split_part(s.source, '.', 1) and k.reference = s.customer_id
  left join int_customer_keys e on e.system = '*' and e.reference = s.customer_id
),
renamed as (
  select
    resolved_customer_id as customer_id, measure, period_start, period_end, value, unit, source, source_id,
    upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by resolved_customer_id, measure, period_start
      order by received_at desc, upload_id desc, line desc, row_hash desc, customer_id desc) as version
  from source
)
select
  customer_id, measure, period_start, period_end, value, unit, source, source_id, upload_id, line, ingested_at
from renamed
where version = 1
