-- What is known of the person or company behind each customer, as the words that segments are described by.
with source as (
  select
    c.customer_id, c.country, c.region, c.industry, c.employees, c.gender, c.acquisition_channel, c.preferences,
    date_diff('year', c.birth_date, a.as_of_on) as age
  from int_customers c
  cross join int_as_of a
)
select
  source.customer_id, cells.cell,
  nullif(source.country, '') as country,
  nullif(source.region, '') as region,
  nullif(source.industry, '') as industry,
  cast(case
    when source.employees < 1 then null
    when source.employees < 10 then '1-9'
    when source.employees < 50 then '10-49'
    when source.employees < 250 then '50-249'
    when source.employees < 1000 then '250-999'
    when source.employees >= 1000 then '1000+' end as varchar) as size_band,
  cast(case
    when source.age < 0 or source.age > 120 then null
    when source.age < 18 then '0-17'
    when source.age < 25 then '18-24'
    when source.age < 35 then '25-34'
    when source.age < 45 then '35-44'
    when source.age < 55 then '45-54'
    when source.age < 65 then '55-64'
    when source.age >= 65 then '65+' end as varchar) as age_band,
  nullif(source.gender, '') as gender,
  nullif(source.acquisition_channel, '') as channel,
  source.preferences,
  case when source.employees >= 1 then source.employees end as employees,
  case when source.age between 0 and 120 then cast(source.age as bigint) end as age_years
from source
join int_customer_cells cells on cells.customer_id = source.customer_id
