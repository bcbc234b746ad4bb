select
  customer_id, kind, name, email, phone, birth_date, gender, country, region, city, postal_code, industry,
  employees, annual_revenue, acquisition_channel, acquired_at, owner, consent_marketing, preferences,
  updated_at, source, source_id, upload_id, line, ingested_at
from int_customers
