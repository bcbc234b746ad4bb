-- The current version of each currency and date.
with source as (
  select lake_fx_rates.*, u.received_at
  from lake_fx_rates
  join run_uploads u on u.upload_id = lake_fx_rates.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_fx_rates.upload_id and d.line = lake_fx_rates.line and d.row_hash = lake_fx_rates.row_hash
  where d.upload_id is null and lake_fx_rates.currency is not null and lake_fx_rates."date" is not null
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
