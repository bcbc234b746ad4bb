select
  order_id, line_no, sku, product, category, quantity, unit_price, net_amount, cost_amount, matched_product, source, source_id,
  upload_id, line, ingested_at
from int_order_lines
