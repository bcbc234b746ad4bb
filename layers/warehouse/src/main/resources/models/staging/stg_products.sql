-- The current version of each product.
with source as (
  select lake_products.*, v.received_at
  from lake_products
  join int_row_verdicts v
    on v.upload_id = lake_products.upload_id and v.line = lake_products.line and v.row_hash = lake_products.row_hash
  where not v.is_duplicate and lake_products.sku is not null
),
renamed as (
  select
    sku, product, category, list_price, unit_cost, currency, source, source_id, upload_id, line, ingested_at,
    row_hash,
    row_number() over (
      partition by sku
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  sku, product, category, list_price, unit_cost, currency, source, source_id, upload_id, line, ingested_at,
  row_hash
from renamed
where version = 1
