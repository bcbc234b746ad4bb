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

create temp macro is_marked_as(mark, currency) as case mark
  when '$' then currency in ('USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'BRL')
  when 'kr' then currency in ('SEK', 'NOK', 'DKK', 'ISK')
  else currency = mark end;

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

-- Seconds, or milliseconds, since 1970, from 1973 to 2065.
create temp macro unix_time(c) as case
  when regexp_full_match(c, '[1-9]\d{8}|[12]\d{9}') then strftime(make_timestamp(1000000 * cast(c as bigint)), '%Y-%m-%d %H:%M:%SZ')
  when regexp_full_match(c, '[1-9]\d{11}|[12]\d{12}') then strftime(make_timestamp(1000 * cast(c as bigint)), '%Y-%m-%d %H:%M:%SZ')
  else c end;
