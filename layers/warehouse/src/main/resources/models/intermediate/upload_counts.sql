-- What became of the rows of each upload; settles its report.
with source as (
  select upload_id, count(*) as rows_lake, count_if(is_duplicate) as rows_duplicate
  from int_row_verdicts
  group by upload_id
)
select
  run_uploads.upload_id,
  cast(coalesce(source.rows_lake, 0) as bigint) as rows_lake,
  cast(coalesce(source.rows_duplicate, 0) as bigint) as rows_duplicate
from run_uploads
left join source on source.upload_id = run_uploads.upload_id
