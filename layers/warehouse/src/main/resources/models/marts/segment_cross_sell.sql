-- Chances are of today, so the months have none.
with cells as (
  select
    coalesce(c.cell, '') as cell, count(*) as customers, sum(owned.products) as products,
    count(w.customer_id) as white_space_customers, sum(w.expected_value) as white_space_value
  from int_customer_products owned
  left join int_customer_cells c on c.customer_id = owned.customer_id
  left join int_customer_white_space w on w.customer_id = owned.customer_id
  group by 1
),
white_space as (
  select
    s.scheme, s.segment_id, sum(cells.customers) as customers, sum(cells.products) as products,
    sum(cells.white_space_customers) as white_space_customers, sum(cells.white_space_value) as white_space_value
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id
),
upsell as (
  select scheme, segment_id, customers, upsell_value from int_segment_upsell
  union all
  select scheme, 'total' as segment_id, sum(customers) as customers, sum(upsell_value) as upsell_value
  from int_segment_upsell
  group by scheme
),
fed as (
  select count(*) > 0 as products from int_items
)
select
  p.scheme, p.rank, p.segment_id, p.month, p.is_complete,
  cast(case when fed.products and p.month = 'all' then coalesce(w.white_space_value, 0) end as decimal(18,4)) as white_space_value,
  cast(case when fed.products and p.month = 'all' then coalesce(w.white_space_customers, 0) end as bigint) as white_space_customers,
  cast(case when t.customers > 0 and p.month = 'all' then coalesce(u.upsell_value, 0) end as decimal(18,4)) as upsell_value,
  cast(case when t.customers > 0 and p.month = 'all' then coalesce(u.customers, 0) end as bigint) as upsell_customers,
  case when p.month = 'all' then cast(w.products as double) / nullif(w.customers, 0) end as products_per_customer,
  cast(case when fed.products and p.month = 'all' then coalesce(w.customers, 0) end as bigint) as products_per_customer_n
from int_segment_periods p
cross join fed
left join white_space w on w.scheme = p.scheme and w.segment_id = p.segment_id
left join upsell u on u.scheme = p.scheme and u.segment_id = p.segment_id
left join (select scheme, count(*) as customers from int_segment_upsell group by scheme) t on t.scheme = p.scheme
