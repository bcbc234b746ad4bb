-- What the customers of a cell bought in a month, and how many of them bought, came back from the month before, or came. Costs,
-- discounts and pieces are summed over the purchases where they are known, beside what those purchases brought.
with sales as (
  select
    coalesce(c.cell, '') as cell, cast(date_trunc('month', m.happened_on) as date) as month,
    count_if(m.is_purchase) as orders, sum(m.revenue) as revenue, sum(m.sold) as sold, sum(m.returned) as returned,
    sum(m.cost) as cost, sum(case when m.cost is not null then m.revenue end) as costed_revenue,
    count_if(m.cost is not null and m.is_purchase) as costed_orders,
    sum(m.discount) as discount, sum(case when m.discount is not null then m.sold + m.discount end) as discountable,
    count(m.discount) as discountable_orders, sum(m.quantity) as quantity, count(m.quantity) as counted_orders
  from int_movements m
  join int_as_of a on m.happened_at < a.as_of
  left join int_customer_cells c on c.customer_id = m.customer_id
  group by 1, 2
),
customers as (
  select
    cell, month, sum(customers) as active_customers,
    sum(case when first_month = month then customers end) as new_customers, sum(retained) as retained_customers
  from int_cell_cohorts
  group by cell, month
)
select
  cast(s.cell as varchar) as cell, s.month, cast(s.orders as bigint) as orders, cast(s.revenue as decimal(18,4)) as revenue,
  cast(coalesce(c.active_customers, 0) as bigint) as active_customers,
  cast(coalesce(c.new_customers, 0) as bigint) as new_customers,
  cast(coalesce(c.retained_customers, 0) as bigint) as retained_customers,
  cast(s.sold as decimal(18,4)) as sold, cast(s.returned as decimal(18,4)) as returned,
  cast(s.cost as decimal(18,4)) as cost, cast(s.costed_revenue as decimal(18,4)) as costed_revenue,
  cast(s.costed_orders as bigint) as costed_orders,
  cast(s.discount as decimal(18,4)) as discount, cast(s.discountable as decimal(18,4)) as discountable,
  cast(s.discountable_orders as bigint) as discountable_orders,
  cast(s.quantity as decimal(18,4)) as quantity, cast(s.counted_orders as bigint) as counted_orders
from sales s
left join customers c on c.cell = s.cell and c.month = s.month
