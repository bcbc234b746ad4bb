with source as (
  select s.*, coalesce(k.customer_id, e.customer_id, s.customer_id) as resolved_customer_id
  from stg_engagements s
  left join int_customer_keys k on k.system = split_part(s.source, '.', 1) and k.reference = s.customer_id
  left join int_customer_keys e on e.system = '*' and e.reference = s.customer_id
)
select
  engagement_id, resolved_customer_id as customer_id, occurred_at, channel, action, campaign_id, quantity,
  source, source_id, upload_id, line, ingested_at
from source
