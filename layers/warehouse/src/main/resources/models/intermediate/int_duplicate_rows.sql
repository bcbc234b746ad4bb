-- The few file rows that repeat an earlier one. Staging leaves them out by this short list: a join with every row's
-- verdict would cost more than all else.
select upload_id, line, row_hash
from int_row_verdicts
where is_duplicate
