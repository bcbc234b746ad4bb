select
  sku, product, category, list_price, unit_cost, currency, source, source_id, upload_id, line, ingested_at
from stg_products
