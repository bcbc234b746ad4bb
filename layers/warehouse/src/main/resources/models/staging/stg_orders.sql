-- The current version of each order.
with source as (
  select lake_orders.*, v.received_at
  from lake_orders
  join int_row_verdicts v
    on v.upload_id = lake_orders.upload_id and v.line = lake_orders.line and v.row_hash = lake_orders.row_hash
  where not v.is_duplicate and lake_orders.order_id is not null
),
renamed as (
  select
    order_id, customer_id, ordered_at, status, currency, gross_amount, discount_amount, refund_amount,
    net_amount, cost_amount, channel, source, source_id, upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by order_id
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  order_id, customer_id, ordered_at, status, currency, gross_amount, discount_amount, refund_amount, net_amount,
  cost_amount, channel, source, source_id, upload_id, line, ingested_at, row_hash
from renamed
where version = 1
