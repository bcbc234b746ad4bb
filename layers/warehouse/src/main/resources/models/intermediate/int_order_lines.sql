-- Order lines with their net amount, as fed, else quantity x unit price, the discount that lies between the two, and the
-- product of the catalogue beside the text.
with source as (
  select
    stg_order_lines.*,
    coalesce(m.matched_to, stg_order_lines.product) as matched_product,
    cast(cast(quantity as decimal(20,4)) * unit_price as decimal(18,4)) as list_amount
  from stg_order_lines
  left join product_matches m on m.product = stg_order_lines.product
)
select
  order_id, line_no, sku, product, category, quantity, unit_price,
  coalesce(net_amount, list_amount) as net_amount,
  cast(list_amount - net_amount as decimal(18,4)) as discount_amount,
  cost_amount, matched_product, source, source_id, upload_id, line, ingested_at
from source
