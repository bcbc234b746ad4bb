-- One row a file row that reached the lake. A file row may feed several entities; `grain` names the finest of them,
-- which is the record that the file row stands for. Only rows
-- whose content occurs twice are put in order. Uploads are numbered: their ids would fill the memory of the sums.
with source as (
  select upload_id, line, row_hash, 1 as grain from lake_order_lines
  union all
  select upload_id, line, row_hash, 2 as grain from lake_campaign_members
  union all
  select upload_id, line, row_hash, 3 as grain from lake_engagements
  union all
  select upload_id, line, row_hash, 4 as grain from lake_feedback
  union all
  select upload_id, line, row_hash, 5 as grain from lake_opportunities
  union all
  select upload_id, line, row_hash, 6 as grain from lake_orders
  union all
  select upload_id, line, row_hash, 7 as grain from lake_subscriptions
  union all
  select upload_id, line, row_hash, 8 as grain from lake_customer_facts
  union all
  select upload_id, line, row_hash, 9 as grain from lake_campaigns
  union all
  select upload_id, line, row_hash, 10 as grain from lake_products
  union all
  select upload_id, line, row_hash, 11 as grain from lake_fx_rates
  union all
  select upload_id, line, row_hash, 12 as grain from lake_customers
),
uploads as (
  select upload_id, received_at, row_number() over (order by received_at, upload_id) as upload_no
  from run_uploads
),
file_rows as (
  select uploads.upload_no, source.line, source.row_hash, min(source.grain) as grain
  from source
  join uploads on uploads.upload_id = source.upload_id
  group by uploads.upload_no, source.line, source.row_hash
),
repeated as (
  select row_hash
  from file_rows
  group by row_hash
  having count(*) > 1
),
places as (
  select
    file_rows.upload_no, file_rows.line, file_rows.row_hash,
    row_number() over (partition by file_rows.row_hash order by file_rows.upload_no, file_rows.line) as place
  from file_rows
  join repeated on repeated.row_hash = file_rows.row_hash
)
select
  uploads.upload_id, file_rows.line, file_rows.row_hash,
  cast(file_rows.grain as bigint) as grain,
  uploads.received_at,
  coalesce(places.place > 1, false) as is_duplicate
from file_rows
join uploads on uploads.upload_no = file_rows.upload_no
left join places
  on places.upload_no = file_rows.upload_no and places.line = file_rows.line and places.row_hash = file_rows.row_hash
