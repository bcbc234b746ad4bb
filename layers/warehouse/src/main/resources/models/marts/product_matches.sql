-- Product names of order lines and opportunities that no product of the catalogue has, with the one product that they can
-- only mean: that of their article number, of the same letters and digits, or of letters alike by 0.85 and the same digits.
with catalogue as (
  select
    sku, product, regexp_replace(lower(product), '[^\p{L}\p{N}]+', '') as letters,
    regexp_replace(product, '[^0-9]+', '') as digits
  from stg_products
  where product is not null
),
named as (
  select product, sku from stg_order_lines where product is not null
  union
  select product, cast(null as varchar) as sku from stg_opportunities where product is not null
),
source as (
  select
    named.product, named.sku, regexp_replace(lower(named.product), '[^\p{L}\p{N}]+', '') as letters,
    regexp_replace(named.product, '[^0-9]+', '') as digits
  from named
  left join (select distinct product from catalogue) exact on exact.product = named.product
  where exact.product is null
),
found as (
  select source.product, c.product as matched_to, 'sku' as evidence, 1 as strength, cast(1 as double) as score
  from source
  join catalogue c on c.sku = source.sku
  union all
  select source.product, c.product as matched_to, 'letters' as evidence, 2 as strength, cast(1 as double) as score
  from source
  join catalogue c on c.letters = source.letters
  where source.letters <> ''
  union all
  select
    source.product, c.product as matched_to, 'likeness' as evidence, 3 as strength,
    1 - cast(levenshtein_distance(c.letters, source.letters) as double)
      / case when length(c.letters) > length(source.letters) then length(c.letters) else length(source.letters) end as score
  from source
  join catalogue c on substr(c.letters, 1, 2) = substr(source.letters, 1, 2) and c.digits = source.digits
  where length(source.letters) >= 5 and length(c.letters) >= 5
),
best as (
  select product, min(strength) as strength
  from found
  where score >= 0.85
  group by product
),
answers as (
  select
    found.product, min(found.matched_to) as matched_to, min(found.evidence) as evidence, max(found.score) as score
  from found
  join best on best.product = found.product and best.strength = found.strength
  where found.score >= 0.85
  group by found.product
  having count(distinct found.matched_to) = 1
)
select
  s.product, answers.matched_to, cast(answers.evidence as varchar) as evidence,
  cast(cast(round(answers.score, 4) as decimal(5,4)) as double) as score
from (select distinct product from source) s
cross join (select count(*) as n from catalogue) c
left join answers on answers.product = s.product
where c.n > 0
