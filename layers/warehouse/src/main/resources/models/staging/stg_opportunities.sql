-- The current version of each opportunity.
with source as (
  select lake_opportunities.*, u.received_at
  from lake_opportunities
  join run_uploads u on u.upload_id = lake_opportunities.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_opportunities.upload_id and d.line = lake_opportunities.line and d.row_hash = lake_opportunities.row_hash
  where d.upload_id is null and lake_opportunities.opportunity_id is not null
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
