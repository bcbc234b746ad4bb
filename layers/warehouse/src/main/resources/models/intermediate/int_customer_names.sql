-- Every name of a customer as its sources write it, and what stays of it when accents, legal form and order are left away.
with source as (
  select name from stg_customers where name is not null
  union
  select customer_id as name from stg_opportunities where customer_id is not null
),
renamed as (
  select
    name,
    trim(regexp_replace(
      replace(translate(
        lower(name),
        'ąáàâäãåāćčçďđęéèêëěėíìîïįłľĺńñňóòôöõøőřŕśšşťúùûüůűýÿźżž',
        'aaaaaaaacccddeeeeeeeiiiiilllnnnooooooorrssstuuuuuuyyzzz'), 'ß', 'ss'),
      '[^\p{L}\p{N}]+', ' ')) as words
  from source
),
stripped as (
  select
    name,
    nullif(words, '') as whole_name,
    nullif(trim(regexp_replace(
      ' ' || words,
      '( (sp z o o|spolka z o o|spolka z ograniczona odpowiedzialnoscia|sp k|sp j|s k a|s a|spolka akcyjna|spolka|sa|sc|s c|gmbh|mbh|ag|kg|ohg|ug|ev|e v|ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|pty|s r o|sro|spol s r o|a s|sarl|s a r l|sas|srl|s r l|spa|s p a|bv|b v|nv|n v|oy|ab|aps|kft|zrt))+$',
      '')), '') as bare_name
  from renamed
)
select
  name,
  coalesce(bare_name <> whole_name, false) as has_legal_form,
  array_join(array_sort(split(coalesce(bare_name, whole_name), ' ')), ' ') as name_key,
  replace(coalesce(bare_name, whole_name), ' ', '') as company_key
from stripped
