-- The values of each attribute that figures are kept for: the 20 that most customers have, small and large letters alike.
with attributes as (
  select customer_id, 'country' as attribute, country as attribute_value from int_customers
  union all
  select customer_id, 'channel' as attribute, acquisition_channel as attribute_value from int_customers
  union all
  select customer_id, 'owner' as attribute, owner as attribute_value from int_customers
),
source as (
  select attribute, lower(trim(attribute_value)) as value_key, min(trim(attribute_value)) as attribute_value, count(*) as customers
  from attributes
  where nullif(trim(attribute_value), '') is not null
  group by attribute, lower(trim(attribute_value))
),
ranked as (
  select source.*, row_number() over (partition by attribute order by customers desc, value_key) as place
  from source
)
select
  cast(concat(attribute, '/', cast(place as varchar)) as varchar) as slice, cast(attribute as varchar) as attribute,
  attribute_value, value_key, place, customers
from ranked
where place <= 20
