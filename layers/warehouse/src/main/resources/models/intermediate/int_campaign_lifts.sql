-- Mean margin of the treated against the holdout, with a 95 % interval after Welch: degrees of freedom by Welch and
-- Satterthwaite, the quantile of Student's t by the expansion of Abramowitz and Stegun, 26.7.5. Only where both arms have at
-- least 10 customers and at least 19 of 20 purchases a known cost.
with margins as (
  select
    campaign_id, is_holdout, purchases, without_cost, margin,
    cast(round(cast(margin as double) * cast(margin as double), 4) as decimal(38,4)) as square
  from int_campaign_members
),
source as (
  select
    m.campaign_id, count_if(not m.is_holdout) as treated, count_if(m.is_holdout) as holdout,
    sum(m.purchases) as purchases, sum(m.without_cost) as without_cost,
    cast(sum(case when not m.is_holdout then m.margin else 0 end) as double) as treated_sum,
    cast(sum(case when m.is_holdout then m.margin else 0 end) as double) as holdout_sum,
    cast(sum(case when not m.is_holdout then m.square else 0 end) as double) as treated_squares,
    cast(sum(case when m.is_holdout then m.square else 0 end) as double) as holdout_squares
  from margins m
  join int_campaigns c on c.campaign_id = m.campaign_id
  where c.started_on is not null
  group by m.campaign_id
),
errors as (
  select
    source.*,
    greatest(treated_squares - treated_sum * treated_sum / treated, 0) / (treated - 1) / treated as treated_error,
    greatest(holdout_squares - holdout_sum * holdout_sum / holdout, 0) / (holdout - 1) / holdout as holdout_error
  from source
  where treated >= 10 and holdout >= 10 and without_cost * 20 <= purchases
),
freedom as (
  select
    errors.*,
    (treated_error + holdout_error) * (treated_error + holdout_error)
      / nullif(treated_error * treated_error / (treated - 1) + holdout_error * holdout_error / (holdout - 1), 0) as df
  from errors
),
renamed as (
  select
    freedom.*, treated_sum / treated as treated_mean, holdout_sum / holdout as holdout_mean,
    sqrt(treated_error + holdout_error)
      * (1.959963985e0 + 2.372271230e0 / df + 2.822498616e0 / (df * df) + 2.555849680e0 / (df * df * df)) as half_width
  from freedom
)
select
  s.campaign_id, s.treated, s.holdout,
  cast(round(renamed.treated_mean, 4) as decimal(18,4)) as treated_mean,
  cast(round(renamed.holdout_mean, 4) as decimal(18,4)) as holdout_mean,
  cast(round(renamed.treated_mean - renamed.holdout_mean, 4) as decimal(18,4)) as lift,
  cast(round(renamed.half_width, 4) as decimal(18,4)) as half_width
from source s
left join renamed on renamed.campaign_id = s.campaign_id
