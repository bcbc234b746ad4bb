-- The values of each attribute that figures are kept for: the 20 that most customers have, small and large letters alike.
with categories as (
  select category, lower(trim(category)) as value_key
  from (select distinct category from int_customer_categories) listed
),
buyers as (
  select c.customer_id, k.value_key
  from int_customer_categories c
  join categories k on k.category = c.category
  group by c.customer_id, k.value_key
),
spellings as (
  select 'country' as attribute, country as attribute_value, count(*) as customers from int_customers group by country
  union all
  select 'channel' as attribute, acquisition_channel as attribute_value, count(*) as customers
  from int_customers group by acquisition_channel
  union all
  select 'owner' as attribute, owner as attribute_value, count(*) as customers from int_customers group by owner
),
source as (
  select
    attribute, lower(trim(attribute_value)) as value_key, min(trim(attribute_value)) as attribute_value,
    sum(customers) as customers
  from spellings
  where nullif(trim(attribute_value), '') is not null
  group by attribute, lower(trim(attribute_value))
  union all
  select 'category' as attribute, k.value_key, k.attribute_value, counted.customers
  from (select value_key, min(trim(category)) as attribute_value from categories group by value_key) k
  join (select value_key, count(*) as customers from buyers group by value_key) counted on counted.value_key = k.value_key
  where k.value_key <> ''
),
ranked as (
  select source.*, row_number() over (partition by attribute order by customers desc, value_key) as place
  from source
)
select
  cast(concat(attribute, '/', cast(place as varchar)) as varchar) as slice, cast(attribute as varchar) as attribute,
  attribute_value, value_key, place, cast(customers as bigint) as customers
from ranked
where place <= 20
