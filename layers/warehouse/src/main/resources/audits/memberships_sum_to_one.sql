-- the weights of a customer in a scheme sum to 1 and one of them is primary
select scheme, customer_id
from memberships
group by scheme, customer_id
having abs(sum(weight) - 1) > 1e-9 or count_if(is_primary) <> 1
