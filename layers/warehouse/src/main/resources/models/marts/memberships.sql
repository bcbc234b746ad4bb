-- Customers who never bought are prospects where a scheme goes by purchases.
with rfm_source as (
  select 'rfm' as scheme, customer_id, segment_id, cast(1 as double) as weight, true as is_primary
  from rfm
),
behaviour_source as (
  select 'behaviour' as scheme, customer_id, segment_id, weight, is_primary
  from behaviour_memberships
),
value_source as (
  select
    'value' as scheme, r.customer_id,
    case when t.tier is null then 'prospects' else concat('tier_', cast(t.tier as varchar)) end as segment_id,
    cast(1 as double) as weight, true as is_primary
  from rfm r
  left join int_value_tiers t on t.customer_id = r.customer_id
),
rules_source as (
  select 'rules' as scheme, customer_id, segment_id, weight, is_primary
  from rule_memberships
),
renamed as (
  select * from rfm_source
  union all
  select * from behaviour_source
  union all
  select * from value_source
  union all
  select * from rules_source
)
select
  cast(scheme as varchar) as scheme, customer_id, cast(segment_id as varchar) as segment_id, weight, is_primary
from renamed
