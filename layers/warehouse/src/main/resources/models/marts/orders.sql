select
  order_id, customer_id, ordered_at, status, currency, gross_amount, discount_amount, refund_amount, net_amount,
  cost_amount, channel, net_amount_reporting, refund_amount_reporting, cost_amount_reporting, source, source_id,
  upload_id, line, ingested_at
from int_orders
