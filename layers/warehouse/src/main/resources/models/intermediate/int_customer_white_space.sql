-- What each customer may yet buy: of the 100 pairs of the highest lift (at least 1.5) those whose first product the customer
-- bought and whose second it did not. Expected value = confidence of the strongest pair x revenue of the product in an order.
with pairs as (
  select antecedent, consequent, confidence from product_pairs where lift_rank <= 100 and lift >= 1.5
),
candidates as (
  select o.customer_id, p.consequent, max(p.confidence) as confidence
  from int_customer_items o
  join pairs p on p.antecedent = o.item
  where o.customer_id <> ''
  group by o.customer_id, p.consequent
),
renamed as (
  select
    c.customer_id,
    cast(round(c.confidence * cast(i.revenue as double) / i.orders, 4) as decimal(18,4)) as expected_value
  from candidates c
  join int_items i on i.item = c.consequent
  left join int_customer_items owned on owned.customer_id = c.customer_id and owned.item = c.consequent
  where owned.item is null
)
select
  customer_id, count(*) as products, cast(sum(expected_value) as decimal(18,4)) as expected_value
from renamed
group by customer_id
