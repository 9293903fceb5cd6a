-- Whoever goes through a list asks of each record which others it is linked with, and wants nothing else of the link.
create index link_from on directory.link (from_id, kind) include (to_id, until);
-- The database reads an index over an expression alone only if it also holds the column.
drop index directory.party_kind_town;
create index party_kind_town on directory.party (kind, lower(town), id) include (town);
drop index directory.party_kind_country;
create index party_kind_country on directory.party (kind, lower(country), id) include (country);
