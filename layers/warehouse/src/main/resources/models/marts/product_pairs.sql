-- Products that are in one basket more often than by chance: of the 1,000 most frequent products, without baskets of more
-- than 50 products. Both are in at least 5 baskets and in 0.3 % of all, or 15 % / products where there are more than 50.
-- The 1,000 of the highest lift, each pair in both directions.
with frequent as (
  select item, place, baskets from int_items where place <= 1000
),
least_count as (
  select
    greatest(5, least((3 * max(k.baskets) + 999) / 1000, (15 * max(k.baskets) + 100 * count(*) - 1) / (100 * count(*)))) as n
  from frequent
  cross join int_basket_kind k
),
baskets as (
  select o.kind || o.order_id as basket_id, frequent.place
  from int_order_items o
  join frequent on frequent.item = o.item
  join int_basket_kind k on k.basket = 'order'
  union all
  select o.customer_id as basket_id, frequent.place
  from int_customer_items o
  join frequent on frequent.item = o.item
  join int_basket_kind k on k.basket = 'customer'
  where o.customer_id <> ''
),
sized as (
  select basket_id, place, count(*) over (partition by basket_id) as items
  from baskets
),
counted as (
  select a.place as one, b.place as other, count(*) as pair_count
  from sized a
  join sized b on b.basket_id = a.basket_id and b.place > a.place
  where a.items between 2 and 50 and b.items between 2 and 50
  group by a.place, b.place
),
directed as (
  select one as antecedent, other as consequent, pair_count from counted
  union all
  select other as antecedent, one as consequent, pair_count from counted
),
measured as (
  select
    a.item as antecedent, c.item as consequent, k.basket, k.baskets, a.baskets as antecedent_count, c.baskets as consequent_count,
    d.pair_count,
    cast(d.pair_count as double) / k.baskets as support,
    cast(d.pair_count as double) / a.baskets as confidence,
    cast(d.pair_count as double) * k.baskets / (cast(a.baskets as double) * c.baskets) as lift
  from directed d
  join frequent a on a.place = d.antecedent
  join frequent c on c.place = d.consequent
  cross join int_basket_kind k
  join least_count l on d.pair_count >= l.n
),
ranked as (
  select
    measured.*,
    row_number() over (order by lift desc, pair_count desc, antecedent, consequent) as lift_rank
  from measured
  where lift > 1
)
select
  r.lift_rank, r.antecedent, r.consequent, a.product as antecedent_product, c.product as consequent_product, r.basket,
  r.baskets, r.antecedent_count, r.consequent_count, r.pair_count, r.support, r.confidence, r.lift
from ranked r
join int_items a on a.item = r.antecedent
join int_items c on c.item = r.consequent
where r.lift_rank <= 1000
