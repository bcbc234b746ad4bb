-- a buyer has scores from 1 to 5 and a prospect has none
select customer_id
from rfm
where (
  frequency > 0 and not coalesce(
    r_score between 1 and 5 and f_score between 1 and 5 and m_score between 1 and 5 and fm_score between 1 and 5, false))
  or (frequency = 0 and coalesce(r_score, f_score, m_score, fm_score) is not null)
