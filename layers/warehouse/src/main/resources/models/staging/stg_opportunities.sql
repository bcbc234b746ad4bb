-- The current version of each opportunity.
with source as (
  select lake_opportunities.*, v.received_at
  from lake_opportunities
  join int_row_verdicts v
    on v.upload_id = lake_opportunities.upload_id and v.line = lake_opportunities.line and v.row_hash = lake_opportunities.row_hash
  where not v.is_duplicate and lake_opportunities.opportunity_id is not null
),
renamed as (
  select
    opportunity_id, customer_id, name, stage, probability, amount, currency, is_closed, is_won, created_at,
    closed_at, owner, product, source, source_id, upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by opportunity_id
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  opportunity_id, customer_id, name, stage, probability, amount, currency, is_closed, is_won, created_at,
  closed_at, owner, product, source, source_id, upload_id, line, ingested_at, row_hash
from renamed
where version = 1
