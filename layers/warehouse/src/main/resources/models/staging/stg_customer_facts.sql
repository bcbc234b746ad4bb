-- The current version of each measure of a customer and period.
with source as (
  select lake_customer_facts.*, v.received_at
  from lake_customer_facts
  join int_row_verdicts v
    on v.upload_id = lake_customer_facts.upload_id and v.line = lake_customer_facts.line and v.row_hash = lake_customer_facts.row_hash
  where not v.is_duplicate and lake_customer_facts.customer_id is not null and lake_customer_facts.measure is not null and lake_customer_facts.period_start is not null
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
