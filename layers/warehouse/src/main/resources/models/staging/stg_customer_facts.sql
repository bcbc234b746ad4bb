-- The current version of each measure of a customer and period.
with source as (
  select lake_customer_facts.*, u.received_at
  from lake_customer_facts
  join run_uploads u on u.upload_id = lake_customer_facts.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_customer_facts.upload_id and d.line = lake_customer_facts.line and d.row_hash = lake_customer_facts.row_hash
  where d.upload_id is null and lake_customer_facts.customer_id is not null and lake_customer_facts.measure is not null and lake_customer_facts.period_start is not null
),
renamed as (
  select
    customer_id, measure, period_start, period_end, value, unit, source, source_id, upload_id, line,
    ingested_at, row_hash,
    row_number() over (
      partition by customer_id, measure, period_start
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  customer_id, measure, period_start, period_end, value, unit, source, source_id, upload_id, line, ingested_at,
  row_hash
from renamed
where version = 1
