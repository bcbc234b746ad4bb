-- The current version of each campaign.
with source as (
  select lake_campaigns.*, u.received_at
  from lake_campaigns
  join run_uploads u on u.upload_id = lake_campaigns.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_campaigns.upload_id and d.line = lake_campaigns.line and d.row_hash = lake_campaigns.row_hash
  where d.upload_id is null and lake_campaigns.campaign_id is not null
),
renamed as (
  select
    campaign_id, name, channel, started_at, ended_at, spend_amount, currency, purpose, impressions, clicks,
    source, source_id, upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by campaign_id
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  campaign_id, name, channel, started_at, ended_at, spend_amount, currency, purpose, impressions, clicks,
  source, source_id, upload_id, line, ingested_at, row_hash
from renamed
where version = 1
