with source as (
  select r.customer_id, p.p_alive, p.expected_purchases, p.expected_spend, p.clv_predicted, p.churn_probability
  from rfm r
  left join customer_predictions p on p.customer_id = r.customer_id
)
select customer_id, p_alive, expected_purchases, expected_spend, clv_predicted, churn_probability
from source
