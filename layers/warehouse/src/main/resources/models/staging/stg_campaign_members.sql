-- The current version of each member of a campaign.
with source as (
  select lake_campaign_members.*, v.received_at
  from lake_campaign_members
  join int_row_verdicts v
    on v.upload_id = lake_campaign_members.upload_id and v.line = lake_campaign_members.line and v.row_hash = lake_campaign_members.row_hash
  where not v.is_duplicate and lake_campaign_members.campaign_id is not null and lake_campaign_members.customer_id is not null
),
renamed as (
  select
    campaign_id, customer_id, status, responded_at, is_holdout, source, source_id, upload_id, line, ingested_at,
    row_hash,
    row_number() over (
      partition by campaign_id, customer_id
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  campaign_id, customer_id, status, responded_at, is_holdout, source, source_id, upload_id, line, ingested_at,
  row_hash
from renamed
where version = 1
