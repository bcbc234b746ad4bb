select
  currency, "date", rate_to_reporting, source, source_id, upload_id, line, ingested_at
from stg_fx_rates
