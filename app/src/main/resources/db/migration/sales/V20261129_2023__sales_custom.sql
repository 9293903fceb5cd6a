alter table sales.product add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');
alter table sales."order" add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');
alter table sales.agreement add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');
alter table sales.deal add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');
