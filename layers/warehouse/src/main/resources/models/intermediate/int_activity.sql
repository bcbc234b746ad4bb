-- The movements that the run looks at: those before as_of.
with source as (
  select int_movements.*, int_as_of.as_of
  from int_movements
  cross join int_as_of
)
select kind, movement_id, customer_id, happened_at, happened_on, is_purchase, revenue
from source
where happened_at < as_of
