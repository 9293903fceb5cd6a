-- Lists of organisations and of people are read along these, in either direction, and filtered by them.
create index party_kind_name on directory.party (kind, sort_name, id);
create index party_kind_created on directory.party (kind, created_at, id);
create index party_kind_town on directory.party (kind, lower(town), id);
create index party_kind_country on directory.party (kind, lower(country), id);
create index organisation_industry on directory.organisation (lower(industry), id);
