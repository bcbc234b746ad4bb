-- The current version of each subscription.
with source as (
  select lake_subscriptions.*, u.received_at
  from lake_subscriptions
  join run_uploads u on u.upload_id = lake_subscriptions.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_subscriptions.upload_id and d.line = lake_subscriptions.line and d.row_hash = lake_subscriptions.row_hash
  where d.upload_id is null and lake_subscriptions.subscription_id is not null
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
