-- One row: what became of all file rows. A row is superseded when a newer version of its record is current.
-- Nearly all rows are order lines: of them the current ones are counted, since each stands for one accepted row of the
-- finest grain; only the others are looked up. Uploads are numbered: their ids would fill the memory of the sums.
with uploads as (
  select upload_id, row_number() over (order by received_at, upload_id) as upload_no
  from run_uploads
),
current_lines as (
  select count(*) as n
  from (
    select distinct u.upload_no, l.line, l.row_hash
    from stg_order_lines l
    join uploads u on u.upload_id = l.upload_id) lines
),
other_verdicts as (
  select upload_id, line, row_hash, grain
  from int_row_verdicts
  where grain > 1 and not is_duplicate
),
other_rows as (
  select upload_id, line, row_hash, 2 as grain from stg_campaign_members
  union all
  select upload_id, line, row_hash, 3 as grain from stg_engagements
  union all
  select upload_id, line, row_hash, 4 as grain from stg_feedback
  union all
  select upload_id, line, row_hash, 5 as grain from stg_opportunities
  union all
  select upload_id, line, row_hash, 6 as grain from stg_orders
  union all
  select upload_id, line, row_hash, 7 as grain from stg_subscriptions
  union all
  select upload_id, line, row_hash, 8 as grain from stg_customer_facts
  union all
  select upload_id, line, row_hash, 9 as grain from stg_campaigns
  union all
  select upload_id, line, row_hash, 10 as grain from stg_products
  union all
  select upload_id, line, row_hash, 11 as grain from stg_fx_rates
  union all
  select upload_id, line, row_hash, 12 as grain from stg_customers
),
current_others as (
  select count(*) as n
  from (
    select distinct v.upload_id, v.line, v.row_hash
    from other_rows c
    join other_verdicts v
      on v.upload_id = c.upload_id and v.line = c.line and v.row_hash = c.row_hash and v.grain = c.grain) others
),
verdicts as (
  select count_if(not is_duplicate) as rows_accepted, count_if(is_duplicate) as rows_duplicate
  from int_row_verdicts
)
select
  verdicts.rows_accepted, verdicts.rows_duplicate,
  verdicts.rows_accepted - current_lines.n - current_others.n as rows_superseded
from verdicts
cross join current_lines
cross join current_others
