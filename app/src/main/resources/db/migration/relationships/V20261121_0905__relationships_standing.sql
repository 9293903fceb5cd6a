create schema relationships;

-- Our company and one party in one role.
create table relationships.relationship (
    id uuid primary key,
    party_id uuid not null references directory.party on delete cascade,
    role text not null check (role in
        ('customer', 'prospect', 'partner', 'supplier', 'distributor', 'retailer', 'competitor')),
    owner_id uuid references access."user",
    -- what they need in a year, as they stated it: the base of the share of wallet
    need_minor bigint check (need_minor >= 0),
    next_step text,
    created_at timestamptz not null default now(),
    version integer not null default 0,
    unique (party_id, role)
);
create index relationship_owner on relationships.relationship (owner_id);

-- Where a relationship stands, as last assessed. Derived; written by the assessor alone.
create table relationships.standing (
    relationship_id uuid primary key references relationships.relationship on delete cascade,
    assessed_at timestamptz not null,
    -- how many events were known then: far more of them before that time later on means that history was imported
    events integer not null default 0,
    stage text not null check (stage in ('none', 'exploration', 'awareness', 'expansion', 'engagement', 'dissolution')),
    phase text check (phase in ('drifting', 'in_notice', 'ended', 'presumed_ended')),
    stage_since timestamptz,
    -- hysteresis: another stage that came out, and since when
    candidate_stage text,
    candidate_since timestamptz,
    trust real, trust_low real, trust_high real, trust_trend real,
    commitment real, commitment_low real, commitment_high real, commitment_trend real,
    quality real, quality_low real, quality_high real,
    -- why a score is not shown: too_early, too_old
    trust_state text not null default 'shown' check (trust_state in ('shown', 'too_early', 'too_old')),
    commitment_state text not null default 'shown' check (commitment_state in ('shown', 'too_early', 'too_old')),
    active real check (active between 0 and 1),
    cooling real,
    -- everything the page explains: indicators, reasons, terms of the stage decision, probabilities
    detail jsonb not null,
    -- what lists show
    last_contact_at timestamptz,
    spend_minor bigint,
    currency char(3),
    -- bars of the last 24 weeks: contacts opened by them and by us, in turn
    pulse smallint[] not null default '{}',
    model_version text not null,
    constants_version bigint not null
);
create index standing_stage on relationships.standing (stage, relationship_id);
create index standing_trust on relationships.standing (trust desc nulls last, relationship_id);
create index standing_commitment on relationships.standing (commitment desc nulls last, relationship_id);
create index standing_last_contact on relationships.standing (last_contact_at desc nulls last, relationship_id);
create index standing_spend on relationships.standing (spend_minor desc nulls last, relationship_id);
create index standing_cooling on relationships.standing (cooling desc nulls last, relationship_id);
create index standing_assessed on relationships.standing (assessed_at);

-- Every move from one stage (or phase) to another.
create table relationships.transition (
    id uuid primary key,
    relationship_id uuid not null references relationships.relationship on delete cascade,
    at timestamptz not null,
    from_stage text,
    to_stage text not null,
    to_phase text,
    -- found by looking back over the month ends, not seen when it happened
    reconstructed boolean not null,
    probabilities jsonb not null,
    evidence jsonb not null,
    model_version text not null,
    constants_version bigint not null
);
create index transition_relationship on relationships.transition (relationship_id, at);

-- What people record about the end of a relationship, and its taking back.
create table relationships.ending (
    id uuid primary key,
    relationship_id uuid not null references relationships.relationship on delete cascade,
    phase text not null check (phase in ('drifting', 'in_notice', 'ended', 'fraud')),
    side text not null check (side in ('them', 'us', 'nobody')),
    reason text not null check (reason in ('dissatisfied', 'competitor', 'requirements', 'sales_volume', 'fraud', 'price',
        'service_failure', 'response_to_failure', 'inconvenience', 'involuntary', 'other')),
    other_reasons text[] not null default '{}',
    competitor_id uuid references directory.party,
    competitor_name text,
    words text,
    lost_minor bigint,
    currency char(3),
    at timestamptz not null,
    last_day date,
    recorded_by uuid references access."user",
    recorded_at timestamptz not null default now(),
    -- notice withdrawn, fraud cleared
    withdrawn_at timestamptz,
    withdrawn_by uuid references access."user",
    version integer not null default 0
);
create index ending_relationship on relationships.ending (relationship_id, at desc);

-- Somebody won it back by hand (a first exchange or two-way episode after an ending does so by itself).
create table relationships.win_back (
    id uuid primary key,
    relationship_id uuid not null references relationships.relationship on delete cascade,
    at timestamptz not null,
    note text,
    recorded_by uuid references access."user"
);
create index win_back_relationship on relationships.win_back (relationship_id, at);

-- A stage set by a person, kept beside the derived one until it expires.
create table relationships.manual_stage (
    id uuid primary key,
    relationship_id uuid not null references relationships.relationship on delete cascade,
    stage text not null check (stage in ('none', 'exploration', 'awareness', 'expansion', 'engagement', 'dissolution')),
    reason text not null check (reason <> ''),
    set_by uuid references access."user",
    set_at timestamptz not null,
    expires_on date not null,
    lifted_at timestamptz
);
create index manual_stage_relationship on relationships.manual_stage (relationship_id, set_at desc);

-- Goals set together and rules adapted to each other.
create table relationships.joint_goal (
    id uuid primary key,
    relationship_id uuid not null references relationships.relationship on delete cascade,
    kind text not null check (kind in ('goal', 'adaptation')),
    what text not null check (what <> ''),
    agreed_on date not null,
    ends_on date check (ends_on >= agreed_on),
    recorded_by uuid references access."user",
    version integer not null default 0
);
create index joint_goal_relationship on relationships.joint_goal (relationship_id, agreed_on);

-- Portfolio constants: a snapshot, made every night, used unchanged until the next.
create table relationships.constants (
    version bigint generated always as identity primary key,
    as_of timestamptz not null,
    made_at timestamptz not null,
    value jsonb not null
);

-- The assessor drains the feed of changes from its beginning.
insert into platform.change_reader (name) values ('assessor');

create view relationships.relationship_card as
select r.id, r.party_id, r.role, r.owner_id, p.name, p.kind as party_kind, p.town, s.stage, s.phase, s.trust, s.commitment
from relationships.relationship r
join directory.party_card p on p.id = r.party_id
left join relationships.standing s on s.relationship_id = r.id;

create view relationships.standing_fact as
select relationship_id, assessed_at, stage, phase, stage_since, trust, commitment, quality, active, cooling, last_contact_at,
       spend_minor, currency, model_version, constants_version
from relationships.standing;

create view relationships.transition_fact as
select id, relationship_id, at, from_stage, to_stage, to_phase, reconstructed from relationships.transition;

create view relationships.ending_fact as
select id, relationship_id, phase, side, reason, lost_minor, currency, at, last_day, withdrawn_at from relationships.ending;
