-- Gives DuckDB the functions of Athena (Trino) with Athena's meaning, so that one SQL runs on both engines.
-- A macro shadows the built-in of its name; the built-in stays reachable as system.main.<name>.
-- tests/equality evaluates both sides of each of them.

-- dates and times
create temp macro date_diff(unit, a, b) as system.main.date_sub(lower(unit), a, b);
create temp macro interval_of(unit, n) as case lower(unit)
  when 'millisecond' then to_milliseconds(n) when 'second' then to_seconds(n) when 'minute' then to_minutes(n)
  when 'hour' then to_hours(n) when 'day' then to_days(n::integer) when 'week' then to_weeks(n::integer)
  when 'month' then to_months(n::integer) when 'quarter' then to_months(3 * n::integer)
  when 'year' then to_years(n::integer) end;
create temp macro date_add(unit, n, x) as cast_to_type(x + interval_of(unit, n), x);
create temp macro date_trunc(unit, x) as cast_to_type(system.main.date_trunc(unit, x), x);
create temp macro mysql_format(format) as
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(format,
    '%M', '%B'), '%W', '%A'), '%i', '%M'), '%s', '%S'), '%e', '%-d'), '%c', '%-m'), '%k', '%-H'), '%l', '%-I'),
    '%h', '%I'), '%T', '%H:%M:%S'), '%v', '%V');
create temp macro joda_format(format) as
  replace(replace(replace(replace(replace(replace(replace(format,
    'yyyy', '%Y'), 'MM', '%m'), 'dd', '%d'), 'HH', '%H'), 'mm', '%M'), 'ss', '%S'), 'SSS', '%g');
create temp macro date_format(x, format) as strftime(x, mysql_format(format));
-- strptime takes constants only, so the formats are a closed list.
create temp macro date_parse(text, format) as case format
  when '%Y-%m-%d' then strptime(text, '%Y-%m-%d')
  when '%Y-%m-%d %H:%i:%s' then strptime(text, '%Y-%m-%d %H:%M:%S')
  when '%Y-%m-%d %H:%i' then strptime(text, '%Y-%m-%d %H:%M')
  when '%Y-%m-%dT%H:%i:%s' then strptime(text, '%Y-%m-%dT%H:%M:%S')
  when '%Y-%m-%dT%H:%i:%sZ' then strptime(text, '%Y-%m-%dT%H:%M:%SZ')
  when '%Y/%m/%d' then strptime(text, '%Y/%m/%d')
  when '%d.%m.%Y' then strptime(text, '%d.%m.%Y')
  when '%d/%m/%Y' then strptime(text, '%d/%m/%Y')
  when '%m/%d/%Y' then strptime(text, '%m/%d/%Y')
  when '%Y%m%d' then strptime(text, '%Y%m%d')
  when '%Y-%m' then strptime(text, '%Y-%m')
  when '%d-%m-%Y' then strptime(text, '%d-%m-%Y')
  else cast(error('date_parse does not know the format ' || format) as timestamp) end;
create temp macro format_datetime(x, format) as strftime(x, joda_format(format));
create temp macro day_of_week(x) as isodow(x);
create temp macro dow(x) as isodow(x);
create temp macro day_of_month(x) as day(x);
create temp macro day_of_year(x) as dayofyear(x);
create temp macro doy(x) as dayofyear(x);
create temp macro week_of_year(x) as week(x);
create temp macro year_of_week(x) as isoyear(x);
create temp macro yow(x) as isoyear(x);
create temp macro millisecond(x) as system.main.millisecond(x) % 1000;
create temp macro last_day_of_month(x) as last_day(x);
create temp macro to_unixtime(x) as epoch(x);
create temp macro from_unixtime(x) as to_timestamp(x);
create temp macro from_iso8601_date(text) as cast(text as date);
create temp macro from_iso8601_timestamp(text) as cast(text as timestamptz);
-- Trino keeps the zone with the instant. DuckDB does not, so at_timezone gives the wall clock: cast it to timestamp.
create temp macro with_timezone(x, zone) as timezone(zone, cast(x as timestamp));
create temp macro at_timezone(x, zone) as timezone(zone, cast(x as timestamptz));

-- text
create temp macro concat(a, b) as a || b, (a, b, c) as a || b || c, (a, b, c, d) as a || b || c || d,
  (a, b, c, d, e) as a || b || c || d || e, (a, b, c, d, e, f) as a || b || c || d || e || f;
create temp macro blanks() as
  chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(28) || chr(29) || chr(30) || chr(31) || ' ' || chr(5760)
  || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8200) || chr(8201)
  || chr(8202) || chr(8232) || chr(8233) || chr(8287) || chr(12288);
create temp macro trim(x) as system.main.trim(x, blanks()), (x, characters) as system.main.trim(x, characters);
create temp macro ltrim(x) as system.main.ltrim(x, blanks()), (x, characters) as system.main.ltrim(x, characters);
create temp macro rtrim(x) as system.main.rtrim(x, blanks()), (x, characters) as system.main.rtrim(x, characters);
create temp macro split(x, delimiter) as string_split(x, delimiter);
create temp macro split_part(x, delimiter, n) as list_extract(string_split(x, delimiter), n);
create temp macro replace(x, search) as system.main.replace(x, search, ''),
  (x, search, replacement) as system.main.replace(x, search, replacement);
create temp macro regexp_like(x, pattern) as regexp_matches(x, pattern);
create temp macro regexp_replace(x, pattern) as system.main.regexp_replace(x, pattern, '', 'g'),
  (x, pattern, replacement) as system.main.regexp_replace(x, pattern,
    system.main.regexp_replace(replacement, '\$(\d)', '\\\1', 'g'), 'g');
create temp macro regexp_extract(x, pattern) as
    case when regexp_matches(x, pattern) then system.main.regexp_extract(x, pattern) end,
  (x, pattern, n) as case when regexp_matches(x, pattern) then system.main.regexp_extract(x, pattern, n) end;
create temp macro regexp_split(x, pattern) as string_split_regex(x, pattern);
create temp macro regexp_count(x, pattern) as len(regexp_extract_all(x, pattern));
create temp macro levenshtein_distance(a, b) as levenshtein(a, b);
create temp macro hamming_distance(a, b) as hamming(a, b);
create temp macro codepoint(x) as unicode(x);
create temp macro normalize(x) as nfc_normalize(x);
create temp macro to_utf8(x) as encode(x);
create temp macro from_utf8(x) as decode(x);
create temp macro to_hex(x) as hex(x);
create temp macro from_hex(x) as unhex(x);
create temp macro md5(x) as unhex(system.main.md5(x));
create temp macro sha1(x) as unhex(system.main.sha1(x));
create temp macro sha256(x) as unhex(system.main.sha256(x));

-- JSON
create temp macro json_extract_scalar(x, path) as
  case when json_type(x, path) not in ('OBJECT', 'ARRAY') then json_extract_string(x, path) end;
create temp macro json_parse(x) as cast(x as json);
create temp macro json_format(x) as cast(x as varchar);

-- numbers
create temp macro greatest(a, b) as case when a is not null and b is not null then system.main.greatest(a, b) end,
  (a, b, c) as case when a is not null and b is not null and c is not null then system.main.greatest(a, b, c) end,
  (a, b, c, d) as case when a is not null and b is not null and c is not null and d is not null
    then system.main.greatest(a, b, c, d) end;
create temp macro least(a, b) as case when a is not null and b is not null then system.main.least(a, b) end,
  (a, b, c) as case when a is not null and b is not null and c is not null then system.main.least(a, b, c) end,
  (a, b, c, d) as case when a is not null and b is not null and c is not null and d is not null
    then system.main.least(a, b, c, d) end;
create temp macro truncate(x) as trunc(x);
create temp macro rand() as random();
create temp macro is_nan(x) as isnan(x);
create temp macro is_finite(x) as isfinite(x);
create temp macro is_infinite(x) as isinf(x);
create temp macro nan() as cast('nan' as double);
create temp macro infinity() as cast('infinity' as double);
create temp macro width_bucket(x, low, high, n) as cast(
  case when x < low then 0 when x >= high then n + 1
    else floor(n * (cast(x as double) - low) / (cast(high as double) - low)) + 1 end as bigint);
create temp macro bitwise_and(a, b) as a & b;
create temp macro bitwise_or(a, b) as a | b;
create temp macro bitwise_xor(a, b) as xor(a, b);

-- arrays and maps
create temp macro element_at(x, key) as x[key];
-- of an array; of a map write cardinality(map_keys(x))
create temp macro cardinality(x) as len(x);
create temp macro array_join(x, delimiter) as array_to_string(x, delimiter),
  (x, delimiter, blank) as array_to_string(list_transform(x, lambda e: coalesce(cast(e as varchar), blank)), delimiter);
create temp macro array_max(x) as case when len(x) = list_count(x) then list_max(x) end;
create temp macro array_min(x) as case when len(x) = list_count(x) then list_min(x) end;
create temp macro array_sort(x) as list_sort(x, 'ASC', 'NULLS LAST');
create temp macro slice(x, start, length) as list_slice(x, start, start + length - 1);
create temp macro sequence(a, b) as cast_to_type(list_transform(generate_series(0, abs(b - a)),
    lambda i: a + cast(i * sign(b - a) as integer)), [a]),
  (a, b, step) as cast_to_type(generate_series(a, b, step), [a]);
create temp macro map_agg(k, v) as map(list(k) filter (where k is not null), list(v) filter (where k is not null));

-- aggregates
-- Else a HUGEINT, which Parquet does not know, and null instead of 0 where every value is null.
create temp macro count_if(x) as coalesce(cast(system.main.count_if(x) as bigint), 0);
create temp macro arbitrary(x) as any_value(x);
create temp macro every(x) as bool_and(x);
create temp macro approx_distinct(x) as approx_count_distinct(x);
create temp macro approx_percentile(x, fraction) as approx_quantile(x, fraction);
