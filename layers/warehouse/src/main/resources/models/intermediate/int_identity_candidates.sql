-- Pairs of records of two systems to look at more closely. Only records of one block are compared: one birth date, postal
-- code, or city and first letters; and only records that no key matched with any of the other's system. The blocks carry
-- what is asked of a pair, so that no plan can begin with all pairs of a country.
with source as (
  select record_no, system, is_company, country, birth_date, postal_key, city_key, name_key, length(name_key) as name_length
  from int_identity_records
  where name_key is not null
),
blocks as (
  select record_no, system, is_company, country, birth_date, name_length, 'birth ' || cast(birth_date as varchar) as block
  from source
  where birth_date is not null
  union all
  select record_no, system, is_company, country, birth_date, name_length, 'postal ' || coalesce(country, '') || postal_key as block
  from source
  where postal_key is not null
  union all
  select
    record_no, system, is_company, country, birth_date, name_length,
    'city ' || coalesce(country, '') || city_key || ' ' || substr(name_key, 1, 6) as block
  from source
  where city_key is not null
),
sized as (
  select blocks.*, count(*) over (partition by block) as size
  from blocks
),
pairs as (
  select distinct k.record_no, o.record_no as other_no, k.system, o.system as other_system
  from sized k
  join sized o on o.block = k.block and o.record_no > k.record_no
  where k.size between 2 and 60 and o.size between 2 and 60 and k.system <> o.system
    and coalesce(k.is_company = o.is_company, false) and coalesce(k.country = o.country, true)
    and coalesce(k.birth_date = o.birth_date, true) and abs(k.name_length - o.name_length) <= 4
),
matched as (
  select m.record_no, r.system from int_identity_matches m join int_identity_records r on r.record_no = m.other_no
  union
  select m.other_no as record_no, r.system from int_identity_matches m join int_identity_records r on r.record_no = m.record_no
)
select pairs.record_no, pairs.other_no
from pairs
left join matched m on m.record_no = pairs.record_no and m.system = pairs.other_system
left join matched n on n.record_no = pairs.other_no and n.system = pairs.system
where m.record_no is null and n.record_no is null
