select
  opportunity_id, customer_id, name, stage, probability, amount, currency, is_closed, is_won, created_at,
  closed_at, owner, product, amount_reporting, matched_product, source, source_id, upload_id, line, ingested_at
from int_opportunities
