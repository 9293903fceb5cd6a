alter table relationships.relationship add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');
