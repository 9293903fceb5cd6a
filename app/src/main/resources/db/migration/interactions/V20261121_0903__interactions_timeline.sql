create schema interactions;

-- Interactions about the same matter: same thread, order, case or deal, else same party within 14 days.
-- Derived from the interactions by interactions.chain; its id is the id of the interaction that opened it.
create table interactions.episode (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    title text,
    -- null: contacts without a matter, kept together by time alone
    matter text,
    first_at timestamptz not null,
    last_at timestamptz not null,
    contacts integer not null default 0 check (contacts >= 0),
    opened_by_them integer not null default 0 check (opened_by_them >= 0),
    version integer not null default 0
);
create index episode_party on interactions.episode (party_id, last_at desc, id);
create index episode_matter on interactions.episode (party_id, matter) where matter is not null;

-- One thing that happened between us and a party. The party is the organisation where people stood for one at that time.
-- Notes are for us alone and never counted: they have no direction.
create table interactions.interaction (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    -- no foreign key and no index: chain writes both sides, readers come by the party, and so it changes without
    -- touching an index
    episode_id uuid,
    channel text not null check (channel in
        ('call', 'email', 'meeting', 'chat', 'visit', 'letter', 'web', 'social', 'survey', 'note')),
    -- in: it came to us; out: it went from us
    direction text check (direction in ('in', 'out')),
    -- both sides took part: an answered call, a meeting, a chat, a visit
    two_way boolean not null default false,
    opened_by text check (opened_by in ('them', 'us')),
    at timestamptz not null,
    minutes integer check (minutes >= 0),
    subject text,
    body text,
    -- the same mail thread, order, case or deal, as "kind:key"
    matter text,
    wants_answer boolean not null default false,
    answered_at timestamptz check (answered_at >= at),
    -- the interaction that answered it, where we saw that ourselves
    answered_by uuid references interactions.interaction on delete set null,
    -- one text to many receivers; not counted as a contact
    mass boolean not null default false,
    mood smallint check (mood between -1 and 1),
    user_id uuid references access."user",
    created_at timestamptz not null default now(),
    version integer not null default 0,
    check ((channel = 'note') = (direction is null)),
    check ((channel = 'note') = (opened_by is null))
) with (fillfactor = 80);
create index interaction_party on interactions.interaction (party_id, at desc, id);
create index interaction_answered_by on interactions.interaction (answered_by) where answered_by is not null;
create index interaction_open_message on interactions.interaction (party_id) where wants_answer;

create table interactions.participant (
    interaction_id uuid not null references interactions.interaction on delete cascade,
    person_id uuid not null references directory.party on delete cascade,
    primary key (interaction_id, person_id)
);
create index participant_person on interactions.participant (person_id);

create table interactions.signal (
    interaction_id uuid not null references interactions.interaction on delete cascade,
    signal text not null check (signal in ('enquiry', 'demo', 'complaint', 'praise', 'plan', 'feedback', 'referral',
        'goal', 'adaptation', 'notice')),
    primary key (interaction_id, signal)
);

create table interactions.complaint (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    interaction_id uuid references interactions.interaction on delete cascade,
    what text not null,
    severity smallint not null default 1 check (severity in (1, 2, 4)),
    raised_at timestamptz not null,
    resolved_at timestamptz check (resolved_at >= raised_at),
    reopened_at timestamptz check (reopened_at >= resolved_at),
    version integer not null default 0
);
create index complaint_interaction on interactions.complaint (interaction_id) where interaction_id is not null;
create index complaint_party on interactions.complaint (party_id, raised_at desc);

-- Satisfaction: CSAT 1 to 5, NPS 0 to 10, CES 1 to 7 (7 = easy).
create table interactions.satisfaction (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    interaction_id uuid references interactions.interaction on delete cascade,
    scale text not null check (scale in ('csat', 'nps', 'ces')),
    answer smallint not null,
    words text,
    answered_at timestamptz not null,
    version integer not null default 0,
    check (answer between case scale when 'nps' then 0 else 1 end
        and case scale when 'csat' then 5 when 'nps' then 10 else 7 end)
);
create index satisfaction_interaction on interactions.satisfaction (interaction_id) where interaction_id is not null;
create index satisfaction_party on interactions.satisfaction (party_id, answered_at desc);

-- What one side said it would do by a time. Kept: fulfilled at or before due. Broken: due has passed, for ever.
create table interactions.promise (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    interaction_id uuid references interactions.interaction on delete set null,
    made_by text not null check (made_by in ('us', 'them')),
    what text not null,
    severity smallint not null default 1 check (severity in (1, 2, 4)),
    made_at timestamptz not null,
    -- a date without time is due at the end of its day in the company's zone
    due_at timestamptz not null,
    fulfilled_at timestamptz,
    withdrawn_at timestamptz,
    -- what it is about, as "kind:key"; an order's delivery promise is "order:<id>"
    matter text,
    user_id uuid references access."user",
    version integer not null default 0,
    check (fulfilled_at is null or withdrawn_at is null)
);
create index promise_party on interactions.promise (party_id, due_at desc);
create index promise_interaction on interactions.promise (interaction_id) where interaction_id is not null;
create index promise_open on interactions.promise (due_at, id) where fulfilled_at is null and withdrawn_at is null;
create unique index promise_matter on interactions.promise (matter) where matter is not null;

-- Nobody else changes the episodes of these parties until this transaction ends. Many parties are held all at once, since a lock
-- for each would not fit into the lock table.
create function interactions.hold(parties uuid[])
    returns boolean
    language plpgsql volatile
as $$
begin
    if cardinality(parties) = 1 then
        perform pg_advisory_xact_lock_shared(20261121, 903);
        perform pg_advisory_xact_lock(hashtextextended(parties[1]::text, 903));
    else
        perform pg_advisory_xact_lock(20261121, 903);
    end if;
    return true;
end
$$;

-- To which episode each interaction of these parties belongs, named by the interaction that opens it. Only what came earlier
-- decides, so that later interactions never change earlier episodes. What is quiet (notes, mass mailings) joins an episode, or a row
-- of its own kind, and never holds two contacts together.
create function interactions.placement(parties uuid[])
    returns table (interaction_id uuid, opener_id uuid)
    language sql stable
    set work_mem = '64MB'
    set jit = off
as $$
    with item as (
        select i.id, i.party_id, i.matter, i.at, (i.channel = 'note' or i.mass) as quiet
        from unnest(parties) as p (id)
        join interactions.interaction i on i.party_id = p.id
    ), plain as (
        select id, party_id, at, quiet,
               max(at) filter (where not quiet) over (partition by party_id order by at, id
                   rows between unbounded preceding and 1 preceding) as last_contact
        from item
        where matter is null
    ), sorted as (
        select id, party_id, at, quiet, last_contact,
               quiet and coalesce(at > last_contact + interval '336 hours', true) as apart
        from plain
    ), started as (
        select id, party_id, at, apart,
               case
                   when apart then coalesce(at > lag(at) over (partition by party_id, apart order by at, id)
                       + interval '336 hours', true)
                   when quiet then false
                   else coalesce(at > last_contact + interval '336 hours', true)
               end as starts
        from sorted
    ), counted as (
        select id, party_id, at, apart,
               count(*) filter (where starts) over (partition by party_id, apart order by at, id) as run
        from started
    )
    select id, first_value(id) over (partition by party_id, apart, run order by at, id)
    from counted
    union all
    select id, first_value(id) over (partition by party_id, matter order by at, id)
    from item
    where matter is not null
$$;

-- Builds the episodes of these parties from their interactions, for one party or for a hundred thousand. Returns how many
-- interactions changed their episode. Bulk inserts put each interaction into an episode of its own (episode_id = id), so that
-- those that open one are right already.
create function interactions.chain(parties uuid[])
    returns integer
    language plpgsql volatile
    set work_mem = '64MB'
    set jit = off
as $$
declare
    moved integer;
begin
    perform interactions.hold(parties);

    update interactions.interaction i
    set episode_id = p.opener_id
    from interactions.placement(parties) p
    where i.id = p.interaction_id and i.episode_id is distinct from p.opener_id;
    get diagnostics moved = row_count;

    delete from interactions.episode e
    using unnest(parties) as p (id)
    where e.party_id = p.id
      and not exists (
          select from interactions.interaction i where i.party_id = e.party_id and i.episode_id = e.id);

    insert into interactions.episode as e (id, party_id, title, matter, first_at, last_at, contacts, opened_by_them)
    select i.episode_id, i.party_id,
           (array_agg(i.subject order by i.at, i.id) filter (where i.subject is not null))[1],
           min(i.matter), min(i.at), max(i.at),
           count(*) filter (where i.channel <> 'note' and not i.mass),
           count(*) filter (where i.channel <> 'note' and not i.mass and i.opened_by = 'them')
    from unnest(parties) as p (id)
    join interactions.interaction i on i.party_id = p.id
    group by i.episode_id, i.party_id
    on conflict (id) do update
    set party_id = excluded.party_id, title = excluded.title, matter = excluded.matter, first_at = excluded.first_at,
        last_at = excluded.last_at, contacts = excluded.contacts, opened_by_them = excluded.opened_by_them
    where (e.party_id, e.title, e.matter, e.first_at, e.last_at, e.contacts, e.opened_by_them)
        is distinct from (excluded.party_id, excluded.title, excluded.matter, excluded.first_at, excluded.last_at,
            excluded.contacts, excluded.opened_by_them);

    return moved;
end
$$;

create view interactions.interaction_card as
select i.id, i.party_id, i.episode_id, i.channel, i.direction, i.two_way, i.opened_by, i.at, i.minutes, i.subject,
       i.body, i.mood, i.user_id, i.wants_answer, i.answered_at, i.mass, i.matter, i.version
from interactions.interaction i;

create view interactions.interaction_fact as
select i.id, i.party_id, i.episode_id, i.channel, i.direction, i.two_way, i.opened_by, i.at, i.wants_answer,
       i.answered_at, i.mass
from interactions.interaction i
where i.channel <> 'note';

create view interactions.signal_fact as
select s.interaction_id, s.signal from interactions.signal s;

create view interactions.participant_fact as
select interaction_id, person_id from interactions.participant;

create view interactions.episode_card as
select id, party_id, title, matter, first_at, last_at, contacts, opened_by_them from interactions.episode;

create view interactions.promise_fact as
select id, party_id, interaction_id, made_by, what, severity, made_at, due_at, fulfilled_at, withdrawn_at, matter, user_id
from interactions.promise;

create view interactions.complaint_fact as
select id, party_id, interaction_id, what, severity, raised_at, resolved_at, reopened_at from interactions.complaint;

create view interactions.satisfaction_fact as
select id, party_id, interaction_id, scale, answer, words, answered_at from interactions.satisfaction;
