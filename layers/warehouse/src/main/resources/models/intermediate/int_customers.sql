-- Every customer: those with a row of their own, and those that only an order or opportunity names. `known_at` is the
-- first that the data says of them, null where it has no date.
with source as (
  select customer_id, acquired_at as seen_at from int_merged_customers
  union all
  select customer_id, ordered_at as seen_at from int_orders where customer_id is not null
  union all
  select customer_id, coalesce(created_at, closed_at) as seen_at from int_opportunities where customer_id is not null
  union all
  select customer_id, happened_at as seen_at from int_movements where customer_id is not null
),
renamed as (
  select customer_id, min(seen_at) as known_at
  from source
  group by customer_id
)
select
  renamed.customer_id, c.kind, c.name, c.email, c.phone, c.birth_date, c.gender, c.country, c.region, c.city,
  c.postal_code, c.industry, c.employees, c.annual_revenue, c.acquisition_channel, c.acquired_at, c.owner,
  c.consent_marketing, c.preferences, c.updated_at,
  renamed.known_at,
  cast(at_timezone(with_timezone(renamed.known_at, 'UTC'), s.time_zone) as date) as known_on,
  c.source, c.source_id, c.upload_id, c.line, c.ingested_at
from renamed
cross join int_settings s
left join int_merged_customers c on c.customer_id = renamed.customer_id
