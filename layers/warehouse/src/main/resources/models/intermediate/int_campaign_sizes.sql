-- Of all customers also where figures are made by slice, so that a slice bears no more of a cost than its heads.
select campaign_id, cast(sum(customers) as bigint) as customers
from int_campaign_shares
group by campaign_id
