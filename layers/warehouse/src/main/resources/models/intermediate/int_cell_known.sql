-- How many customers of a cell have each attribute at all.
with source as (
  select
    cell, count(country) as country, count(region) as region, count(industry) as industry, count(size_band) as size_band,
    count(age_band) as age_band, count(gender) as gender, count(channel) as channel,
    count_if(cardinality(preferences) > 0) as preference
  from int_customer_profiles
  group by cell
),
attributes as (
  select * from (values ('country'), ('region'), ('industry'), ('size_band'), ('age_band'), ('gender'), ('channel'),
    ('preference')) as t (attribute)
)
select
  source.cell, cast(a.attribute as varchar) as attribute,
  case a.attribute
    when 'country' then country when 'region' then region when 'industry' then industry when 'size_band' then size_band
    when 'age_band' then age_band when 'gender' then gender when 'channel' then channel else preference end as customers
from source
cross join attributes a
