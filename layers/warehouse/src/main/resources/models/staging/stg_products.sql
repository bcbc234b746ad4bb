-- The current version of each product.
with source as (
  select lake_products.*, u.received_at
  from lake_products
  join run_uploads u on u.upload_id = lake_products.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_products.upload_id and d.line = lake_products.line and d.row_hash = lake_products.row_hash
  where d.upload_id is null and lake_products.sku is not null
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
