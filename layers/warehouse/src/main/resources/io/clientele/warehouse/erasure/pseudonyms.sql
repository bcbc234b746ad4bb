-- HMAC-SHA-256 as RFC 2104 has it; the same as the Pseudonyms of the domain. ${outer} and ${inner} are the key's block under its two pads.
create macro pseudonym(kind, identifier) as system.main.sha256(system.main.unhex('${outer}')
  || system.main.unhex(system.main.sha256(system.main.unhex('${inner}') || system.main.encode(kind || chr(31) || identifier))));
create macro address_of(text) as lower(trim(text));
create macro telephone_of(text) as right(system.main.regexp_replace(text, '[^0-9]', '', 'g'), 9);
create table tombstones (pseudonym varchar);
