-- One row a file row that reached the lake. A file row may feed several entities; `grain` names the finest of them,
-- which is the record that the file row stands for.
with source as (
  select upload_id, line, row_hash, 1 as grain from lake_order_lines
  union all
  select upload_id, line, row_hash, 2 as grain from lake_campaign_members
  union all
  select upload_id, line, row_hash, 3 as grain from lake_engagements
  union all
  select upload_id, line, row_hash, 4 as grain from lake_feedback
  union all
  select upload_id, line, row_hash, 5 as grain from lake_opportunities
  union all
  select upload_id, line, row_hash, 6 as grain from lake_orders
  union all
  select upload_id, line, row_hash, 7 as grain from lake_subscriptions
  union all
  select upload_id, line, row_hash, 8 as grain from lake_customer_facts
  union all
  select upload_id, line, row_hash, 9 as grain from lake_campaigns
  union all
  select upload_id, line, row_hash, 10 as grain from lake_products
  union all
  select upload_id, line, row_hash, 11 as grain from lake_fx_rates
  union all
  select upload_id, line, row_hash, 12 as grain from lake_customers
),
file_rows as (
  select
    source.upload_id, source.line, source.row_hash,
    min(source.grain) as grain, min(run_uploads.received_at) as received_at
  from source
  join run_uploads on run_uploads.upload_id = source.upload_id
  group by source.upload_id, source.line, source.row_hash
),
renamed as (
  select
    upload_id, line, row_hash, grain, received_at,
    row_number() over (partition by row_hash order by received_at, upload_id, line) as place
  from file_rows
)
select upload_id, line, row_hash, cast(grain as bigint) as grain, received_at, place > 1 as is_duplicate
from renamed
