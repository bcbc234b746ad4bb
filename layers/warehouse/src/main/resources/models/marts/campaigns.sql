select
  campaign_id, name, channel, started_at, ended_at, spend_amount, currency, purpose, impressions, clicks,
  source, source_id, upload_id, line, ingested_at
from stg_campaigns
