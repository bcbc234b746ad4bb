-- The current version of each currency and date.
with source as (
  select lake_fx_rates.*, v.received_at
  from lake_fx_rates
  join int_row_verdicts v
    on v.upload_id = lake_fx_rates.upload_id and v.line = lake_fx_rates.line and v.row_hash = lake_fx_rates.row_hash
  where not v.is_duplicate and lake_fx_rates.currency is not null and lake_fx_rates."date" is not null
),
renamed as (
  select
    currency, "date", rate_to_reporting, source, source_id, upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by currency, "date"
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  currency, "date", rate_to_reporting, source, source_id, upload_id, line, ingested_at, row_hash
from renamed
where version = 1
