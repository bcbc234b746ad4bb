-- Every customer as one source system knows them, with what tells customers apart made comparable. The lowest record_no names
-- a merged customer: of the system that was fed on the earliest day, then the oldest by its own date, then by system and
-- id; so a file that comes later changes no customer's id.
with fed as (
  select system, min(cast(first_received_at as date)) as fed_on
  from stg_customer_versions
  group by system
),
source as (
  select
    coalesce(split_part(source, '.', 1), '') as system, customer_id, source_id, kind, name, birth_date, country, acquired_at,
    regexp_replace(lower(trim(email)), '\+[^@]*@', '@') as email,
    regexp_replace(phone, '[^0-9]+', '') as digits,
    nullif(regexp_replace(lower(city), '[^\p{L}\p{N}]+', ''), '') as city_key,
    nullif(regexp_replace(lower(postal_code), '[^\p{L}\p{N}]+', ''), '') as postal_key
  from stg_customers
)
select
  row_number() over (order by fed.fed_on, acquired_at, source.system, customer_id) as record_no,
  source.system, customer_id, source_id,
  coalesce(kind = 'company', n.has_legal_form, false) as is_company,
  n.name_key, n.company_key,
  case when regexp_like(email, '^[^@ ]+@[^@ ]+\.[a-z0-9]+$') then email end as email_key,
  case
    when length(digits) >= 9 then substr(digits, length(digits) - 8)
    when length(digits) >= 7 then digits
  end as phone_key,
  birth_date, country, city_key, postal_key
from source
join fed on fed.system = source.system
left join int_customer_names n on n.name = source.name
