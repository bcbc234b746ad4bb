-- every customer known before as_of is in a segment, and no one else is
select rfm.customer_id, memberships.customer_id as member
from rfm
full join memberships on memberships.customer_id = rfm.customer_id
where rfm.customer_id is null or memberships.customer_id is null
