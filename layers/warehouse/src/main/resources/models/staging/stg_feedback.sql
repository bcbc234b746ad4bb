-- The current version of each answer or comment.
with source as (
  select lake_feedback.*, v.received_at
  from lake_feedback
  join int_row_verdicts v
    on v.upload_id = lake_feedback.upload_id and v.line = lake_feedback.line and v.row_hash = lake_feedback.row_hash
  where not v.is_duplicate and lake_feedback.feedback_id is not null
),
renamed as (
  select
    feedback_id, customer_id, order_id, answered_at, kind, score, scale_max, text, source, source_id, upload_id,
    line, ingested_at, row_hash,
    row_number() over (
      partition by feedback_id
      order by received_at desc, upload_id desc, line desc, row_hash desc) as version
  from source
)
select
  feedback_id, customer_id, order_id, answered_at, kind, score, scale_max, text, source, source_id, upload_id,
  line, ingested_at, row_hash
from renamed
where version = 1
