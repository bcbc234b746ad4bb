select customer_id, cast(sum(cast(round(value, 4) as decimal(18,4))) as decimal(18,4)) as cost_to_serve
from customer_facts
cross join int_as_of
where lower(measure) = 'cost_to_serve' and value is not null and abs(value) < 1e13
  and (period_start is null or period_start < as_of_on)
group by customer_id
