-- One row a customer, whatever number of records speak of them: of each column the newest value that any of them has, by
-- the record's own change date; but acquired with the first of the records, each by the newest that it says.
with source as (
  select
    i.customer_id as merged_id,
    v.*,
    row_number() over (
      partition by i.customer_id
      order by coalesce(v.updated_at, v.received_at) desc, v.received_at desc, v.upload_id desc, v.line desc,
        v.row_hash desc, v.system, v.customer_id, v.version) as place,
    row_number() over (
      partition by v.system, v.customer_id order by case when v.acquired_at is null then 1 else 0 end, v.version) as acquired_place
  from stg_customer_versions v
  join int_identities i on i.system = v.system and i.record_id = v.customer_id
)
select
  merged_id as customer_id,
  min_by(kind, place) filter (where kind is not null) as kind,
  min_by(name, place) filter (where name is not null) as name,
  min_by(email, place) filter (where email is not null) as email,
  min_by(phone, place) filter (where phone is not null) as phone,
  min_by(birth_date, place) filter (where birth_date is not null) as birth_date,
  min_by(gender, place) filter (where gender is not null) as gender,
  min_by(country, place) filter (where country is not null) as country,
  min_by(region, place) filter (where region is not null) as region,
  min_by(city, place) filter (where city is not null) as city,
  min_by(postal_code, place) filter (where postal_code is not null) as postal_code,
  min_by(industry, place) filter (where industry is not null) as industry,
  min_by(employees, place) filter (where employees is not null) as employees,
  min_by(annual_revenue, place) filter (where annual_revenue is not null) as annual_revenue,
  min_by(acquisition_channel, place) filter (where acquisition_channel is not null) as acquisition_channel,
  min(acquired_at) filter (where acquired_place = 1) as acquired_at,
  min_by(owner, place) filter (where owner is not null) as owner,
  min_by(consent_marketing, place) filter (where consent_marketing is not null) as consent_marketing,
  min_by(preferences, place) filter (where preferences is not null) as preferences,
  min_by(updated_at, place) filter (where updated_at is not null) as updated_at,
  max(source) filter (where place = 1) as source,
  max(source_id) filter (where place = 1) as source_id,
  max(upload_id) filter (where place = 1) as upload_id,
  max(line) filter (where place = 1) as line,
  max(ingested_at) filter (where place = 1) as ingested_at,
  max(row_hash) filter (where place = 1) as row_hash
from source
group by merged_id
