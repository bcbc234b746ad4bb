-- The tier of each buyer by expected value: predicted where every buyer has a prediction, else the revenue so far. Equal
-- values are in one tier, the one that the best of them reaches. Where only facts tell revenue, whom they tell it of are the buyers.
with source as (
  select r.customer_id, r.monetary, p.clv_predicted
  from rfm r
  left join customer_predictions p on p.customer_id = r.customer_id
  left join (select distinct customer_id from int_activity where kind = 'fact') f on f.customer_id = r.customer_id
  where r.frequency > 0 or f.customer_id is not null
),
basis as (
  select count(*) = count(clv_predicted) as is_predicted, count(*) as buyers from source
),
renamed as (
  select
    source.customer_id,
    basis.buyers,
    case when basis.is_predicted then 'predicted' else 'historical' end as basis,
    cast(round(case when basis.is_predicted then source.clv_predicted else cast(source.monetary as double) end, 4)
      as decimal(18,4)) as customer_value
  from source
  cross join basis
),
placed as (
  select
    customer_id, basis, customer_value, buyers,
    rank() over (order by customer_value desc) - 1 as better,
    sum(greatest(customer_value, cast(0 as decimal(18,4)))) over (
      order by customer_value desc range between unbounded preceding and current row) as money_so_far,
    sum(greatest(customer_value, cast(0 as decimal(18,4)))) over (partition by customer_value) as money_here,
    sum(greatest(customer_value, cast(0 as decimal(18,4)))) over () as money
  from renamed
),
reached as (
  select
    p.customer_id, p.basis, p.customer_value,
    case
      when s.value_tiers_by = 'money' and p.money > 0
        then cast(p.money_so_far - p.money_here as double) / cast(p.money as double)
      else cast(p.better as double) / p.buyers
    end as share_before
  from placed p
  cross join run_parameters s
)
select
  r.customer_id, r.customer_value, cast(r.basis as varchar) as basis,
  cast(min(t.tier) as bigint) as tier
from reached r
join run_value_tiers t on r.share_before < t.share_until or t.is_last
group by r.customer_id, r.customer_value, r.basis
