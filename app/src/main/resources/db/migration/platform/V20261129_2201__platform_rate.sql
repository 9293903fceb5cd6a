-- What one unit of a currency is worth in another (the company's, when the rate was written down), from a day on.
create table platform.rate (
    id uuid primary key,
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    into_currency char(3) not null check (into_currency ~ '^[A-Z]{3}$'),
    day date not null,
    value numeric(20, 10) not null check (value > 0),
    version integer not null default 0,
    check (currency <> into_currency),
    constraint rate_once_a_day unique (into_currency, currency, day)
);
select platform.keep_journal();
