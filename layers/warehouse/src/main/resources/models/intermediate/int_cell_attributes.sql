-- How many customers of a cell have each value of each attribute; who prefers several things counts for each.
with lists as (
  select cell, preferences, count(*) as customers
  from int_customer_profiles
  where preferences is not null
  group by cell, preferences
),
preferences as (
  select lists.cell, nullif(t.preference, '') as preference, lists.customers
  from lists
  cross join unnest(array_distinct(lists.preferences)) as t (preference)
),
source as (
  select cell, 'country' as attribute, country as attribute_value, count(*) as customers
  from int_customer_profiles group by cell, country
  union all
  select cell, 'region' as attribute, region as attribute_value, count(*) as customers
  from int_customer_profiles group by cell, region
  union all
  select cell, 'industry' as attribute, industry as attribute_value, count(*) as customers
  from int_customer_profiles group by cell, industry
  union all
  select cell, 'size_band' as attribute, size_band as attribute_value, count(*) as customers
  from int_customer_profiles group by cell, size_band
  union all
  select cell, 'age_band' as attribute, age_band as attribute_value, count(*) as customers
  from int_customer_profiles group by cell, age_band
  union all
  select cell, 'gender' as attribute, gender as attribute_value, count(*) as customers
  from int_customer_profiles group by cell, gender
  union all
  select cell, 'channel' as attribute, channel as attribute_value, count(*) as customers
  from int_customer_profiles group by cell, channel
  union all
  select cell, 'preference' as attribute, preference as attribute_value, sum(customers) as customers
  from preferences group by cell, preference
)
select
  cast(cell as varchar) as cell, cast(attribute as varchar) as attribute,
  cast(attribute_value as varchar) as attribute_value, cast(customers as bigint) as customers
from source
where attribute_value is not null
