-- One row: what the run settled and counted.
select
  a.as_of, s.reporting_currency, s.purchases_from,
  f.rows_accepted, f.rows_duplicate, f.rows_superseded,
  customers.n as customers, orders.n as orders, opportunities.n as opportunities,
  orders.n_without_date as orders_without_date, orphans.n as lines_without_order, facts.n as revenue_facts
from int_row_counts f
cross join int_as_of a
cross join int_settings s
cross join (select count(*) as n from int_customers) customers
cross join (select count(*) as n, count_if(ordered_at is null) as n_without_date from int_orders) orders
cross join (select count(*) as n from int_opportunities) opportunities
cross join (
  select count(*) as n
  from int_order_lines l
  left join int_orders o on o.order_id = l.order_id
  where o.order_id is null) orphans
cross join (select count_if(kind = 'fact') as n from int_movements) facts
