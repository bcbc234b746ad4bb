-- Two names of one customer may meet in one key: the newer row is current. The file of an audience bears the customers' own ids,
-- which a record of another customer may have in its source, and an apostrophe where a spreadsheet would begin a formula within
-- them; ingest took away the one in front.
with returned as (
  select
    s.*, s.source = 'clientele.audience_members' as is_audience,
    regexp_replace(s.campaign_id, '([;\t\r\n])''([=@＝＠+＋－-])', '$1$2') as plain_campaign_id,
    regexp_replace(s.customer_id, '([;\t\r\n])''([=@＝＠+＋－-])', '$1$2') as plain_customer_id
  from stg_campaign_members s
),
source as (
  select
    case when s.is_audience then s.plain_campaign_id else s.campaign_id end as campaign_id, s.customer_id,
    coalesce(c.customer_id, p.customer_id, k.customer_id, e.customer_id, s.customer_id) as resolved_customer_id,
    s.status, s.responded_at, s.is_holdout, s.source, s.source_id, s.upload_id, s.line, s.ingested_at, s.row_hash, u.received_at
  from returned s
  join run_uploads u on u.upload_id = s.upload_id
  left join int_customers c on s.is_audience and c.customer_id = s.customer_id
  left join int_customers p on s.is_audience and p.customer_id = s.plain_customer_id
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
