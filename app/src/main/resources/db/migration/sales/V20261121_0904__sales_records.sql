create schema sales;

create table sales.category (
    id uuid primary key,
    name text not null check (name <> ''),
    parent_id uuid references sales.category
);
create unique index category_name on sales.category (lower(name)) where parent_id is null;

create table sales.product (
    id uuid primary key,
    name text not null check (name <> ''),
    number text,
    category_id uuid references sales.category,
    supplier_id uuid references directory.party,
    unit text,
    price numeric(19, 6) check (price >= 0),
    cost numeric(19, 6) check (cost >= 0),
    currency char(3) check (currency ~ '^[A-Z]{3}$'),
    active boolean not null default true,
    about text,
    version integer not null default 0
);
create index product_category on sales.product (category_id);

-- An order between us and a party: sold (they buy) or bought (we buy). A carrier is the distributor who delivers it.
create table sales."order" (
    id uuid primary key,
    direction text not null check (direction in ('sold', 'bought')),
    number text,
    party_id uuid not null references directory.party on delete cascade,
    carrier_id uuid references directory.party,
    ordered_on date not null,
    required_on date,
    shipped_on date,
    cancelled_on date,
    total_minor bigint not null default 0,
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    owner_id uuid references access."user",
    note text,
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create index order_party on sales."order" (party_id, ordered_on desc, id);
create index order_carrier on sales."order" (carrier_id, shipped_on) where carrier_id is not null;
create index order_day on sales."order" (ordered_on desc, id);

create table sales.order_line (
    id uuid primary key,
    order_id uuid not null references sales."order" on delete cascade,
    position integer not null,
    product_id uuid references sales.product,
    what text,
    quantity numeric(19, 6) not null default 1,
    unit_price numeric(19, 6) not null default 0,
    discount numeric(9, 6) not null default 0 check (discount between 0 and 1),
    unique (order_id, position)
);
create index order_line_product on sales.order_line (product_id);

-- A contract or standing agreement. No end: open-ended.
create table sales.agreement (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    title text not null check (title <> ''),
    number text,
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    -- notice or cancellation: said on, by whom, and the last day it still holds
    cancelled_on date,
    cancelled_by text check (cancelled_by in ('them', 'us')),
    last_day date,
    worth_minor bigint,
    currency char(3) check (currency ~ '^[A-Z]{3}$'),
    version integer not null default 0,
    check ((cancelled_on is null) = (cancelled_by is null))
);
create index agreement_party on sales.agreement (party_id, starts_on desc);

create table sales.pipeline (
    id uuid primary key,
    name text not null unique
);

create table sales.pipeline_column (
    id uuid primary key,
    pipeline_id uuid not null references sales.pipeline on delete cascade,
    name text not null check (name <> ''),
    position integer not null,
    outcome text not null default 'open' check (outcome in ('open', 'won', 'lost')),
    unique (pipeline_id, position)
);
create unique index pipeline_column_name on sales.pipeline_column (pipeline_id, lower(name));

create table sales.deal (
    id uuid primary key,
    title text not null check (title <> ''),
    -- null: the buyer is not known yet
    party_id uuid references directory.party on delete cascade,
    column_id uuid not null references sales.pipeline_column,
    product_id uuid references sales.product,
    worth_minor bigint,
    currency char(3) check (currency ~ '^[A-Z]{3}$'),
    opened_on date,
    expected_on date,
    closed_on date,
    owner_id uuid references access."user",
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create index deal_party on sales.deal (party_id);
create index deal_column on sales.deal (column_id, id);

create view sales.order_card as
select id, direction, number, party_id, carrier_id, ordered_on, required_on, shipped_on, cancelled_on, total_minor,
       currency, owner_id
from sales."order";

create view sales.order_fact as
select o.id, o.direction, o.party_id, o.carrier_id, o.ordered_on, o.shipped_on, o.total_minor, o.currency
from sales."order" o
where o.cancelled_on is null;

-- Which main category of products each order holds.
create view sales.order_category_fact as
select distinct l.order_id, coalesce(c.parent_id, c.id) as category_id
from sales.order_line l
join sales.product p on p.id = l.product_id
join sales.category c on c.id = p.category_id;

create view sales.agreement_card as
select id, party_id, title, number, starts_on, ends_on, cancelled_on, cancelled_by, last_day, worth_minor, currency
from sales.agreement;

create view sales.agreement_fact as
select id, party_id, title, starts_on, ends_on, cancelled_on, cancelled_by, last_day from sales.agreement;

create view sales.deal_card as
select d.id, d.title, d.party_id, d.worth_minor, d.currency, d.opened_on, d.expected_on, d.closed_on, d.owner_id,
       c.name as column_name, c.outcome
from sales.deal d
join sales.pipeline_column c on c.id = d.column_id;

create view sales.deal_fact as
select d.id, d.party_id, d.opened_on, d.closed_on, d.worth_minor, d.currency, c.outcome
from sales.deal d
join sales.pipeline_column c on c.id = d.column_id;
