-- Two names of one customer may meet in one key: the newer row is current. The file of an audience bears the customers' own ids,
-- which a record of another customer may have in its source.
with source as (
  select s.*, coalesce(c.customer_id, k.customer_id, e.customer_id, s.customer_id) as resolved_customer_id, u.received_at
  from stg_campaign_members s
  join run_uploads u on u.upload_id = s.upload_id
  left join int_customers c on s.source = 'clientele.audience_members' and c.customer_id = s.customer_id
  left join int_customer_keys k on k.system = split_part(s.source, '.', 1) and k.reference = s.customer_id
  left join int_customer_keys e on e.system = '*' and e.reference = s.customer_id
),
renamed as (
  select
    campaign_id, resolved_customer_id as customer_id, status, responded_at, is_holdout, source, source_id,
    upload_id, line, ingested_at, row_hash,
    row_number() over (
      partition by campaign_id, resolved_customer_id
      order by received_at desc, upload_id desc, line desc, row_hash desc, customer_id desc) as version
  from source
)
select
  campaign_id, customer_id, status, responded_at, is_holdout, source, source_id, upload_id, line, ingested_at
from renamed
where version = 1
