-- Pairs of records of two systems to look at more closely. Only records of one block are compared: one birth date, postal
-- code, or city and first letters; and only records that no key matched with any of the other's system.
with blocks as (
  select record_no, 'birth ' || cast(birth_date as varchar) as block
  from int_identity_records
  where birth_date is not null and name_key is not null
  union all
  select record_no, 'postal ' || coalesce(country, '') || postal_key as block
  from int_identity_records
  where postal_key is not null and name_key is not null
  union all
  select record_no, 'city ' || coalesce(country, '') || city_key || ' ' || substr(name_key, 1, 6) as block
  from int_identity_records
  where city_key is not null and name_key is not null
),
usable as (
  select block
  from blocks
  group by block
  having count(*) between 2 and 60
),
pairs as (
  select distinct k.record_no, o.record_no as other_no
  from usable
  join blocks k on k.block = usable.block
  join blocks o on o.block = usable.block and o.record_no > k.record_no
),
matched as (
  select m.record_no, r.system from int_identity_matches m join int_identity_records r on r.record_no = m.other_no
  union
  select m.other_no as record_no, r.system from int_identity_matches m join int_identity_records r on r.record_no = m.record_no
)
select pairs.record_no, pairs.other_no
from pairs
join int_identity_records a on a.record_no = pairs.record_no
join int_identity_records b on b.record_no = pairs.other_no
left join matched m on m.record_no = a.record_no and m.system = b.system
left join matched n on n.record_no = b.record_no and n.system = a.system
where m.record_no is null and n.record_no is null and a.system <> b.system and a.is_company = b.is_company
  and coalesce(a.country = b.country, true) and coalesce(a.birth_date = b.birth_date, true)
  and abs(length(a.name_key) - length(b.name_key)) <= 4
