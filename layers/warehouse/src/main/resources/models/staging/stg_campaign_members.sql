-- The current version of each member of a campaign.
with source as (
  select lake_campaign_members.*, u.received_at
  from lake_campaign_members
  join run_uploads u on u.upload_id = lake_campaign_members.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_campaign_members.upload_id and d.line = lake_campaign_members.line and d.row_hash = lake_campaign_members.row_hash
  where d.upload_id is null and lake_campaign_members.campaign_id is not null and lake_campaign_members.customer_id is not null
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
