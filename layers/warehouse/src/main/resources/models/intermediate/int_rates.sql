-- Each rate holds from its date until the next one of its currency.
with source as (
  select currency, "date" as valid_from, max(rate_to_reporting) as rate_to_reporting
  from run_fx_rates
  group by currency, "date"
)
select
  currency,
  valid_from,
  lead(valid_from) over (partition by currency order by valid_from) as valid_to,
  cast(rate_to_reporting as decimal(20,12)) as rate
from source
