-- Opportunities with their customer and the rate of the day they closed, or else were created.
with source as (
  select
    o.*,
    coalesce(m.matched_to, o.product) as matched_product,
    s.reporting_currency,
    coalesce(k.customer_id, e.customer_id, o.customer_id) as resolved_customer_id,
    coalesce(o.currency, s.reporting_currency) as resolved_currency,
    cast(at_timezone(with_timezone(o.closed_at, 'UTC'), s.time_zone) as date) as closed_on,
    cast(at_timezone(with_timezone(o.created_at, 'UTC'), s.time_zone) as date) as created_on
  from stg_opportunities o
  cross join int_settings s
  left join product_matches m on m.product = o.product
  left join int_customer_keys k on k.system = split_part(o.source, '.', 1) and k.reference = o.customer_id
  left join int_customer_keys e on e.system = '*' and e.reference = o.customer_id
),
renamed as (
  select
    source.*,
    case when resolved_currency = reporting_currency then cast(1 as decimal(20,12)) else r.rate end as rate
  from source
  left join int_rates r
    on r.currency = source.resolved_currency and coalesce(source.closed_on, source.created_on) >= r.valid_from
    and (r.valid_to is null or coalesce(source.closed_on, source.created_on) < r.valid_to)
)
select
  opportunity_id, resolved_customer_id as customer_id, name, stage, probability, amount, resolved_currency as currency,
  is_closed, is_won, created_at, closed_at, owner, product, created_on, closed_on, matched_product,
  cast(amount * rate as decimal(18,4)) as amount_reporting,
  source, source_id, upload_id, line, ingested_at
from renamed
