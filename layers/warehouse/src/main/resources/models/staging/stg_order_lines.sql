-- The current version of each order line.
with source as (
  select lake_order_lines.*, v.received_at
  from lake_order_lines
  join int_row_verdicts v
    on v.upload_id = lake_order_lines.upload_id and v.line = lake_order_lines.line and v.row_hash = lake_order_lines.row_hash
  where not v.is_duplicate and lake_order_lines.order_id is not null and lake_order_lines.line_no is not null
),
renamed as (
  select
    order_id, line_no, sku, product, category, quantity, unit_price, net_amount, cost_amount, source, source_id,
    upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by order_id, line_no
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  order_id, line_no, sku, product, category, quantity, unit_price, net_amount, cost_amount, source, source_id,
  upload_id, line, ingested_at, row_hash
from renamed
where version = 1
