-- The current version of each engagement.
with source as (
  select lake_engagements.*, v.received_at
  from lake_engagements
  join int_row_verdicts v
    on v.upload_id = lake_engagements.upload_id and v.line = lake_engagements.line and v.row_hash = lake_engagements.row_hash
  where not v.is_duplicate and lake_engagements.engagement_id is not null
),
renamed as (
  select
    engagement_id, customer_id, occurred_at, channel, action, campaign_id, quantity, source, source_id,
    upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by engagement_id
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  engagement_id, customer_id, occurred_at, channel, action, campaign_id, quantity, source, source_id, upload_id,
  line, ingested_at, row_hash
from renamed
where version = 1
