-- The current version of each subscription.
with source as (
  select lake_subscriptions.*, v.received_at
  from lake_subscriptions
  join int_row_verdicts v
    on v.upload_id = lake_subscriptions.upload_id and v.line = lake_subscriptions.line and v.row_hash = lake_subscriptions.row_hash
  where not v.is_duplicate and lake_subscriptions.subscription_id is not null
),
renamed as (
  select
    subscription_id, customer_id, product, started_at, ended_at, status, mrr, currency, source, source_id,
    upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by subscription_id
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  subscription_id, customer_id, product, started_at, ended_at, status, mrr, currency, source, source_id,
  upload_id, line, ingested_at, row_hash
from renamed
where version = 1
