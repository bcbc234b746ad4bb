-- Each state that a source system ever reported of a customer, newest first. Flat files repeat what they know of a customer
-- on every row; equal states are one, with the lineage of the newest row.
with source as (
  select
    lake_customers.*, u.received_at, coalesce(split_part(lake_customers.source, '.', 1), '') as system
  from lake_customers
  join run_uploads u on u.upload_id = lake_customers.upload_id
  left join int_duplicate_rows d
    on d.upload_id = lake_customers.upload_id and d.line = lake_customers.line and d.row_hash = lake_customers.row_hash
  where d.upload_id is null and lake_customers.customer_id is not null
),
states as (
  select
    system, customer_id, kind, name, email, phone, birth_date, gender, country, region, city, postal_code, industry,
    employees, annual_revenue, acquisition_channel, acquired_at, owner, consent_marketing, preferences, updated_at,
    min(received_at) as first_received_at,
    max(row(received_at, upload_id, line, row_hash, coalesce(source, ''), coalesce(source_id, ''), ingested_at)) as newest
  from source
  group by
    system, customer_id, kind, name, email, phone, birth_date, gender, country, region, city, postal_code, industry,
    employees, annual_revenue, acquisition_channel, acquired_at, owner, consent_marketing, preferences, updated_at
),
renamed as (
  select
    states.*, newest[1] as received_at, newest[2] as upload_id, newest[3] as line, newest[4] as row_hash,
    nullif(newest[5], '') as source, nullif(newest[6], '') as source_id, newest[7] as ingested_at
  from states
)
select
  system, customer_id,
  row_number() over (
    partition by system, customer_id
    order by coalesce(updated_at, received_at) desc, received_at desc, upload_id desc, line desc, row_hash desc,
      coalesce(name, ''), coalesce(email, ''), coalesce(phone, ''), coalesce(city, '')) as version,
  kind, name, email, phone, birth_date, gender, country, region, city, postal_code, industry, employees, annual_revenue,
  acquisition_channel, acquired_at, owner, consent_marketing, preferences, updated_at, first_received_at, received_at,
  source, source_id, upload_id, line, ingested_at, row_hash
from renamed
