-- The current version of each order.
with source as (
  select lake_orders.*, u.received_at
  from lake_orders
  join run_uploads u on u.upload_id = lake_orders.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_orders.upload_id and d.line = lake_orders.line and d.row_hash = lake_orders.row_hash
  where d.upload_id is null and lake_orders.order_id is not null
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
