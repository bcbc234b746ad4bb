-- The current version of each engagement.
with source as (
  select lake_engagements.*, u.received_at
  from lake_engagements
  join run_uploads u on u.upload_id = lake_engagements.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_engagements.upload_id and d.line = lake_engagements.line and d.row_hash = lake_engagements.row_hash
  where d.upload_id is null and lake_engagements.engagement_id is not null
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
