-- The current version of each campaign.
with source as (
  select lake_campaigns.*, v.received_at
  from lake_campaigns
  join int_row_verdicts v
    on v.upload_id = lake_campaigns.upload_id and v.line = lake_campaigns.line and v.row_hash = lake_campaigns.row_hash
  where not v.is_duplicate and lake_campaigns.campaign_id is not null
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
