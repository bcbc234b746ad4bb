-- One row a customer of a source system: of each column the value of the newest version that has one.
with source as (
  select *
  from stg_customer_versions
)
select
  customer_id,
  min_by(kind, version) filter (where kind is not null) as kind,
  min_by(name, version) filter (where name is not null) as name,
  min_by(email, version) filter (where email is not null) as email,
  min_by(phone, version) filter (where phone is not null) as phone,
  min_by(birth_date, version) filter (where birth_date is not null) as birth_date,
  min_by(gender, version) filter (where gender is not null) as gender,
  min_by(country, version) filter (where country is not null) as country,
  min_by(region, version) filter (where region is not null) as region,
  min_by(city, version) filter (where city is not null) as city,
  min_by(postal_code, version) filter (where postal_code is not null) as postal_code,
  min_by(industry, version) filter (where industry is not null) as industry,
  min_by(employees, version) filter (where employees is not null) as employees,
  min_by(annual_revenue, version) filter (where annual_revenue is not null) as annual_revenue,
  min_by(acquisition_channel, version) filter (where acquisition_channel is not null) as acquisition_channel,
  min_by(acquired_at, version) filter (where acquired_at is not null) as acquired_at,
  min_by(owner, version) filter (where owner is not null) as owner,
  min_by(consent_marketing, version) filter (where consent_marketing is not null) as consent_marketing,
  min_by(preferences, version) filter (where preferences is not null) as preferences,
  min_by(updated_at, version) filter (where updated_at is not null) as updated_at,
  max(source) filter (where version = 1) as source,
  max(source_id) filter (where version = 1) as source_id,
  max(upload_id) filter (where version = 1) as upload_id,
  max(line) filter (where version = 1) as line,
  max(ingested_at) filter (where version = 1) as ingested_at,
  max(row_hash) filter (where version = 1) as row_hash
from source
group by system, customer_id
