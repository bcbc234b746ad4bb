-- What a cell says. Every macro gives null where the text says nothing of the kind.
-- Built-ins that the prelude shadows are called by their full name.

-- Blanks of every kind become plain ones or, at the ends, go; characters that nobody sees go; letters are composed.
create temp macro clean_text(c) as system.main.trim(
  case when strlen(c) = length(c) then c
    else nfc_normalize(translate(c, odd_blanks() || unseen(), '    ')) end,
  ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13));

create temp macro odd_blanks() as chr(160) || chr(8239) || chr(8199) || chr(12288);

-- Among them marks of direction, which tools put around numbers.
create temp macro unseen() as chr(8203) || chr(8288) || chr(65279) || chr(173) || chr(8206) || chr(8207)
  || chr(8234) || chr(8235) || chr(8236) || chr(8237) || chr(8238);

-- A text, or null for the words by which tools write that there is no value.
create temp macro said(x) as case
  when x in ('', '-', '--', 'NULL', 'null', 'N/A', 'n/a', '#N/A', '(null)', '\N') then null else x end;

create temp macro clean_cell(c) as said(clean_text(c));

-- Why a line is none of the table's: it holds a total, or a note of its tool. `cells` are those that say something.
create temp macro closing_line(cells, total, figure, footer) as case
  when len(cells) = 0 then null
  when list_bool_or(list_transform(cells, lambda x: regexp_full_match(x, total)))
    and list_bool_and(list_transform(cells, lambda x: regexp_full_match(x, total) or regexp_full_match(x, figure)))
    then 'total_line'
  when len(cells) = 1 and regexp_matches(cells[1], footer) then 'footer_line' end;

-- ---- numbers -------------------------------------------------------------------------------------

-- A mark of currency or a unit stands before or behind a number, never in it: 12zł50 is no 1250.
create temp macro without_marks(t) as system.main.regexp_replace(system.main.regexp_replace(t,
  '^([-+−]?) *(?:zł|Kč|€|US\$|\$|£|PLN|EUR|USD|GBP|CZK|CHF|SEK|NOK|DKK|HUF|RON|JPY|CAD|AUD) *', '\1'),
  ' *(?:zł\.?|Kč|€|\$|£|PLN|EUR|USD|GBP|CZK|CHF|SEK|NOK|DKK|HUF|RON|JPY|CAD|AUD|kr\.?|Ft|%|(?i:szt\.?|pcs\.?|pc\.?|stk\.?|kg|g|l|ml|m|km|h))(-?)$', '\1');

-- The currency that a number is marked with: a code of ISO 4217, or a sign that several currencies share.
create temp macro currency_mark(t) as case
  when regexp_matches(t, '(^|\d|[ (+-])(zł|PLN)') then 'PLN'
  when regexp_matches(t, 'Kč|CZK') then 'CZK'
  when regexp_matches(t, '€|EUR') then 'EUR'
  when regexp_matches(t, '£|GBP') then 'GBP'
  when regexp_matches(t, 'US\$|USD') then 'USD'
  when regexp_matches(t, 'Ft|HUF') then 'HUF'
  when contains(t, '$') then '$'
  when regexp_matches(t, 'kr') then 'kr'
  else nullif(system.main.regexp_extract(t, 'CHF|SEK|NOK|DKK|RON|JPY|CAD|AUD'), '') end;

create temp macro is_marked_as(mark, currency) as case mark
  when '$' then currency in ('USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'BRL')
  when 'kr' then currency in ('SEK', 'NOK', 'DKK', 'ISK')
  else currency = mark end;

-- Sign in front; an apostrophe parts thousands as a blank does.
create temp macro number_text(t) as system.main.regexp_replace(system.main.regexp_replace(system.main.trim(
  translate(without_marks(system.main.regexp_replace(t, '^\((.*)\)$', '-\1')), '−''’', '-  '), ' '),
  '^(.*\d) ?-$', '-\1'), '^([-+]) +', '\1');

-- The unit that a number is measured in, where its cell tells one that is no mere word for pieces.
create temp macro number_unit(t) as
  nullif(lower(system.main.regexp_extract(t, '\d ?((?i:kg|g|l|ml|m|km|h))-?$', 1)), '');

create temp macro marked_number_shape(n) as case
  when regexp_full_match(n, '[-+]?(\d+|\d{1,3}( \d{3})+)') then 'plain'
  when regexp_full_match(n, '[-+]?[1-9]\d{0,2}\.\d{3}') then 'point_unsure'
  when regexp_full_match(n, '[-+]?[1-9]\d{0,2},\d{3}') then 'comma_unsure'
  when regexp_full_match(n, '[-+]?(\d*\.\d+|\d+\.|\d{1,3}(,\d{3})+\.\d*|\d{1,3}(,\d{3}){2,}|\d{1,3}( \d{3})+\.\d+|\d+(\.\d+)?[eE][-+]?\d{1,2})') then 'point'
  when regexp_full_match(n, '[-+]?(\d*,\d+|\d{1,3}(\.\d{3})+,\d*|\d{1,3}(\.\d{3}){2,}|\d{1,3}( \d{3})+,\d+)') then 'comma'
  else 'bad' end;

-- How a number is written; `n` is its number_text. `bare` ones need no preparation; of `unsure` ones the only mark may
-- part thousands or decimals.
create temp macro number_shape(t, n) as case
  when t is null then null
  when regexp_full_match(t, '[-+]?\d+') then 'bare_plain'
  when regexp_full_match(t, '[-+]?[1-9]\d{0,2}\.\d{3}') then 'bare_unsure'
  when regexp_full_match(t, '[-+]?\d*\.\d+') then 'bare_point'
  else marked_number_shape(n) end;

-- The number with a decimal point; `s` is its shape, `decimal` is `point`, `comma` or null when nothing settled it.
create temp macro number_point(t, n, s, decimal) as case s
  when 'bare_plain' then t
  when 'bare_point' then t
  when 'plain' then system.main.replace(n, ' ', '')
  when 'point' then translate(n, ', ', '')
  when 'comma' then translate(n, ',. ', '.')
  when 'bare_unsure' then case decimal when 'point' then t when 'comma' then system.main.replace(t, '.', '') end
  when 'point_unsure' then case decimal when 'point' then n when 'comma' then system.main.replace(n, '.', '') end
  when 'comma_unsure' then case decimal
    when 'comma' then system.main.replace(n, ',', '.') when 'point' then system.main.replace(n, ',', '') end
  end;

-- ---- dates ---------------------------------------------------------------------------------------

create temp macro first_number(t) as cast(system.main.regexp_extract(t, '^(\d+)', 1) as integer);
create temp macro second_number(t) as cast(system.main.regexp_extract(t, '^\d+[./-](\d+)', 1) as integer);

-- How a date is written; of `unsure` ones the first number may be the day or the month.
create temp macro date_shape(t) as case
  when t is null then null
  when regexp_full_match(t, '\d{4}-\d{1,2}-\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?') then 'iso'
  when regexp_full_match(t, '[1-7]\d{4}(\.\d+)?') then 'serial'
  when regexp_full_match(t, '\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)? ?(Z|UTC|GMT|[-+]\d{2}(:?\d{2})?)') then 'iso_zone'
  when regexp_full_match(t, '(19|20)\d{6}') then 'compact'
  when regexp_full_match(t, '\d{4}[./]\d{1,2}[./]\d{1,2}( \d{1,2}:\d{2}(:\d{2})?)?') then 'ymd'
  when regexp_full_match(t, '\d{1,2}([./-]\d{1,2}[./-]\d{4}|[./]\d{1,2}[./]\d{2})([ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp][Mm])?)?') then case
    when first_number(t) > 12 and second_number(t) <= 12 then 'dmy'
    when second_number(t) > 12 and first_number(t) <= 12 then 'mdy'
    when first_number(t) > 12 then 'bad'
    when first_number(t) = second_number(t) then 'same'
    else 'unsure' end
  when regexp_full_match(t, '\d{1,2}[ .-]+\pL{3,12}[ .,-]+\d{4}( \d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?)?') then 'named_dmy'
  when regexp_full_match(t, '\pL{3,12}\.? \d{1,2},? \d{4}( \d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?)?') then 'named_mdy'
  else 'bad' end;

-- Two digits of a year are of 1970 to 2069.
create temp macro long_year(t) as system.main.regexp_replace(system.main.regexp_replace(t,
  '^(\d+[./]\d+[./])([7-9]\d)( |T|$)', '\119\2\3'), '^(\d+[./]\d+[./])([0-6]\d)( |T|$)', '\120\2\3');

create temp macro day_first(t) as system.main.regexp_replace(long_year(t), '^(\d+)[./-](\d+)[./-](\d+)', '\3-\2-\1');
create temp macro month_first(t) as system.main.regexp_replace(long_year(t), '^(\d+)[./-](\d+)[./-](\d+)', '\3-\1-\2');

-- English and Polish names of months by their first three letters.
create temp macro month_number(t) as 1 + (list_position(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec',
   'sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
  substr(lower(system.main.regexp_extract(t, '(\pL{3,})', 1)), 1, 3)) - 1) % 12;

create temp macro named_date(t, day_pattern) as case when month_number(t) > 0 then
  system.main.regexp_extract(t, '(\d{4})', 1) || '-' || month_number(t) || '-'
  || system.main.regexp_extract(t, day_pattern, 1) || system.main.regexp_extract(t, '\d{4}(.*)$', 1) end;

-- The date as year-month-day; `s` is its shape, `first` is `day`, `month` or null when nothing settled it.
create temp macro date_text(t, s, first) as case s
  when 'iso' then t
  when 'iso_zone' then system.main.regexp_replace(system.main.regexp_replace(t, '(UTC|GMT)$', 'Z'), ' ?([-+]\d{2}):?(\d{2})$', '\1:\2')
  when 'compact' then substr(t, 1, 4) || '-' || substr(t, 5, 2) || '-' || substr(t, 7, 2)
  when 'ymd' then system.main.regexp_replace(t, '^(\d+)[./](\d+)[./](\d+)', '\1-\2-\3')
  when 'dmy' then day_first(t)
  when 'mdy' then month_first(t)
  when 'same' then day_first(t)
  when 'unsure' then case first when 'day' then day_first(t) when 'month' then month_first(t) end
  when 'named_dmy' then named_date(t, '^(\d{1,2})')
  when 'named_mdy' then named_date(t, '(\d{1,2}),? \d{4}')
  end;

-- A timestamp of year-month-day and a clock of 24 or of twice 12 hours; 24:00 is the next day's beginning.
-- A cast overlooks the half of the day, so that it must not see one.
create temp macro date_value(x) as coalesce(
  case when suffix(upper(x), 'M')
    then try_strptime(upper(x), ['%Y-%m-%d %I:%M %p', '%Y-%m-%d %I:%M:%S %p', '%Y-%m-%d %I:%M%p', '%Y-%m-%d %I:%M:%S%p'])
    else try_cast(x as timestamp) end,
  case when regexp_matches(x, '[ T]24:00(:00(\.0+)?)?$') then try_cast(substr(x, 1, position(':' in x) - 4) as timestamp) + interval 1 day end);

-- Excel counts days from the end of 1899.
create temp macro serial_value(t) as
  timestamp '1899-12-30 00:00:00' + to_seconds(cast(round(try_cast(t as double) * 86400) as bigint));

create temp macro plausible(x) as case when x between timestamp '1900-01-01' and timestamp '2100-01-01' then x end;

-- ---- what profiles declare of a cell ---------------------------------------------------------------

create temp macro capital(t, i) as case when ascii(substr(t, i, 1)) between 65 and 90 then 1 else 0 end;

-- Tells which of five characters are capitals.
create temp macro capitals(t, i) as substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345',
  1 + capital(t, i) + 2 * capital(t, i + 1) + 4 * capital(t, i + 2) + 8 * capital(t, i + 3) + 16 * capital(t, i + 4), 1);

-- An id of 15 characters as one of 18; reports show the short form, exports the long one.
create temp macro salesforce_id(c) as case
  when regexp_full_match(c, '(0[01][0-9A-Za-z]|500|701|a[0-9A-Za-z]{2})[0-9A-Za-z]{12}')
  then c || capitals(c, 1) || capitals(c, 6) || capitals(c, 11)
  else c end;

-- The id's hash in thirteen digits, which a decimal of four decimals still holds.
create temp macro number_id(c) as cast(md5_number_lower(c) % 10000000000000 as varchar);

-- Days since the last of 1899, as spreadsheets count them, from 1927 to 2119; hours are the fraction.
create temp macro serial_date(c) as case
  when regexp_full_match(c, '[1-7]\d{4}([.,]\d+)?')
  then strftime(timestamp '1899-12-30' + to_seconds(round(86400 * cast(system.main.replace(c, ',', '.') as double))),
    '%Y-%m-%d %H:%M:%S')
  else c end;
