-- Stands for int_customer_cells where figures are made by slice: a customer has a cell in each of its slices. Of those of
-- categories are all who bought of them, with all that they bought.
with categories as (
  select listed.category, s.slice
  from (select distinct category from int_customer_categories) listed
  join int_slices s on s.attribute = 'category' and s.value_key = lower(trim(listed.category))
),
source as (
  select s.slice, c.customer_id
  from int_customers c
  join int_slices s on s.attribute = 'country' and s.value_key = lower(trim(c.country))
  union all
  select s.slice, c.customer_id
  from int_customers c
  join int_slices s on s.attribute = 'channel' and s.value_key = lower(trim(c.acquisition_channel))
  union all
  select s.slice, c.customer_id
  from int_customers c
  join int_slices s on s.attribute = 'owner' and s.value_key = lower(trim(c.owner))
  union all
  select s.slice, c.customer_id
  from int_customer_categories c
  join categories s on s.category = c.category
  group by s.slice, c.customer_id
)
select source.slice, c.customer_id, cast(concat(c.cell, '/', source.slice) as varchar) as cell
from source
join int_customer_cells c on c.customer_id = source.customer_id
