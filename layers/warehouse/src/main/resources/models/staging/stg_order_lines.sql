-- The current version of each order line.
with source as (
  select lake_order_lines.*, u.received_at
  from lake_order_lines
  join run_uploads u on u.upload_id = lake_order_lines.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_order_lines.upload_id and d.line = lake_order_lines.line and d.row_hash = lake_order_lines.row_hash
  where d.upload_id is null and lake_order_lines.order_id is not null and lake_order_lines.line_no is not null
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
