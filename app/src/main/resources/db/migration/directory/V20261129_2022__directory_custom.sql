alter table directory.party add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');

-- What custom fields hold, for the lists of other modules.
create view directory.party_custom_card as
select id, kind, custom from directory.party;
