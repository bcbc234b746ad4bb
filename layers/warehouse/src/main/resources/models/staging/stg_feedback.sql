-- The current version of each answer or comment.
with source as (
  select lake_feedback.*, u.received_at
  from lake_feedback
  join run_uploads u on u.upload_id = lake_feedback.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_feedback.upload_id and d.line = lake_feedback.line and d.row_hash = lake_feedback.row_hash
  where d.upload_id is null and lake_feedback.feedback_id is not null
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
