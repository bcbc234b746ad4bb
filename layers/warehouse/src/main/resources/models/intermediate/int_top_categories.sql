with source as (
  select category, sum(order_lines) as order_lines
  from int_customer_categories
  group by category
),
renamed as (
  select category, row_number() over (order by order_lines desc, category) as rank
  from source
)
select rank, category
from renamed
where rank <= 6
