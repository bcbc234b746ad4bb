-- Orders with their customer, their amounts filled from the lines where the order has none, and the rate of their day.
-- net_amount is after discounts and before refunds. A cost is known only where every line has one.
with line_sums as (
  select
    order_id,
    cast(sum(net_amount) as decimal(18,4)) as net_amount,
    cast(case when count(cost_amount) = count(*) then sum(cost_amount) end as decimal(18,4)) as cost_amount,
    cast(case when count(discount_amount) = count(*) then sum(discount_amount) end as decimal(18,4)) as discount_amount,
    cast(sum(quantity) as decimal(18,4)) as quantity
  from int_order_lines
  group by order_id
),
source as (
  select
    o.*,
    s.reporting_currency,
    coalesce(k.customer_id, e.customer_id, o.customer_id) as resolved_customer_id,
    coalesce(o.currency, s.reporting_currency) as resolved_currency,
    cast(at_timezone(with_timezone(o.ordered_at, 'UTC'), s.time_zone) as date) as ordered_on,
    coalesce(o.net_amount, coalesce(o.gross_amount, l.net_amount) - coalesce(o.discount_amount, 0)) as filled_net_amount,
    coalesce(o.cost_amount, l.cost_amount) as filled_cost_amount,
    coalesce(o.discount_amount, o.gross_amount - o.net_amount,
      case when o.net_amount is null and o.gross_amount is null then l.discount_amount end) as filled_discount_amount,
    l.quantity
  from stg_orders o
  cross join int_settings s
  left join line_sums l on l.order_id = o.order_id
  left join int_customer_keys k on k.system = split_part(o.source, '.', 1) and k.reference = o.customer_id
  left join int_customer_keys e on e.system = '*' and e.reference = o.customer_id
),
renamed as (
  select
    source.*,
    coalesce(
      refund_amount,
      case when status = 'refunded' and filled_net_amount > 0 then filled_net_amount else 0 end) as filled_refund_amount,
    case when resolved_currency = reporting_currency then cast(1 as decimal(20,12)) else r.rate end as rate
  from source
  left join int_rates r
    on r.currency = source.resolved_currency and source.ordered_on >= r.valid_from
    and (r.valid_to is null or source.ordered_on < r.valid_to)
)
select
  order_id, resolved_customer_id as customer_id, ordered_at, status, resolved_currency as currency, gross_amount,
  discount_amount, refund_amount,
  cast(filled_net_amount as decimal(18,4)) as net_amount,
  filled_cost_amount as cost_amount,
  channel, ordered_on, rate,
  cast(filled_net_amount * rate as decimal(18,4)) as net_amount_reporting,
  cast(filled_refund_amount * rate as decimal(18,4)) as refund_amount_reporting,
  cast(filled_cost_amount * rate as decimal(18,4)) as cost_amount_reporting,
  cast(filled_discount_amount * rate as decimal(18,4)) as discount_amount_reporting,
  quantity,
  source, source_id, upload_id, line, ingested_at
from renamed
