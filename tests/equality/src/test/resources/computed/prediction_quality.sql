with source as (
  select * from (values ('churn', 'insufficient_data', 'too few'), ('purchases', 'ok', null), ('spend', 'ok', null))
    as t (prediction, status, reason)
)
select
  cast(prediction as varchar) as prediction, cast('mbg_nbd' as varchar) as model, cast(status as varchar) as status,
  cast('A' as varchar) as grade, cast(100 as bigint) as n, cast(1 as double) as mae, cast(2 as double) as baseline_mae,
  cast(null as double) as auc, cast(365 as bigint) as horizon_days, cast('{}' as varchar) as parameters,
  cast(reason as varchar) as reason
from source
