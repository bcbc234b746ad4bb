-- Every customer as one source system knows them, with what tells customers apart made comparable. The lowest record_no names
-- a merged customer: of the system that was fed on the earliest day, then the oldest by its own date, then by system and
-- id; so a file that comes later changes no customer's id.
with fed as (
  select system, min(cast(first_received_at as date)) as fed_on
  from stg_customer_versions
  group by system
),
source as (
  select
    coalesce(split_part(source, '.', 1), '') as system, customer_id, source_id, kind, birth_date, country, acquired_at,
    trim(regexp_replace(
      replace(translate(
        lower(name),
        'ąáàâäãåāćčçďđęéèêëěėíìîïįłľĺńñňóòôöõøőřŕśšşťúùûüůűýÿźżž',
        'aaaaaaaacccddeeeeeeeiiiiilllnnnooooooorrssstuuuuuuyyzzz'), 'ß', 'ss'),
      '[^\p{L}\p{N}]+', ' ')) as words,
    regexp_replace(lower(trim(email)), '\+[^@]*@', '@') as email,
    regexp_replace(phone, '[^0-9]+', '') as digits,
    nullif(regexp_replace(lower(city), '[^\p{L}\p{N}]+', ''), '') as city_key,
    nullif(regexp_replace(lower(postal_code), '[^\p{L}\p{N}]+', ''), '') as postal_key
  from stg_customers
),
renamed as (
  select
    source.*,
    nullif(words, '') as whole_name,
    nullif(trim(regexp_replace(
      ' ' || words,
      '( (sp z o o|spolka z o o|spolka z ograniczona odpowiedzialnoscia|sp k|sp j|s k a|s a|spolka akcyjna|spolka|sa|sc|s c|gmbh|mbh|ag|kg|ohg|ug|ev|e v|ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|pty|s r o|sro|spol s r o|a s|sarl|s a r l|sas|srl|s r l|spa|s p a|bv|b v|nv|n v|oy|ab|aps|kft|zrt))+$',
      '')), '') as bare_name
  from source
)
select
  row_number() over (order by fed.fed_on, acquired_at, renamed.system, customer_id) as record_no,
  renamed.system, customer_id, source_id,
  coalesce(kind = 'company', bare_name <> whole_name, false) as is_company,
  array_join(array_sort(split(coalesce(bare_name, whole_name), ' ')), ' ') as name_key,
  replace(coalesce(bare_name, whole_name), ' ', '') as company_key,
  case when regexp_like(email, '^[^@ ]+@[^@ ]+\.[a-z0-9]+$') then email end as email_key,
  case
    when length(digits) >= 9 then substr(digits, length(digits) - 8)
    when length(digits) >= 7 then digits
  end as phone_key,
  birth_date, country, city_key, postal_key
from renamed
join fed on fed.system = renamed.system
