-- every amount has a rate to the reporting currency on its date; where reporting_currency or config/fx_rates.csv changed, the table needs a rate of each currency from the day of its oldest row on
select 'order' as kind, order_id as id, currency
from int_orders
where net_amount is not null and net_amount_reporting is null and ordered_at is not null
union all
select 'opportunity' as kind, opportunity_id as id, currency
from int_opportunities
where is_won and closed_at is not null and amount is not null and amount_reporting is null
union all
select 'fact' as kind, f.fact_id as id, f.currency
from int_revenue_facts f
join int_movements m on m.kind = 'fact' and m.movement_id = f.fact_id
where f.revenue_reporting is null
