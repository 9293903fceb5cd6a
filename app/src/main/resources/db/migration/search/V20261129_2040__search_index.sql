create schema search;

-- Takes accents off letters. A trusted extension: the owner of the database may create it.
create extension if not exists unaccent;

-- How texts are compared when searching: in lower case, without accents. Letters that German writes in two ways are kept as one.
create function search.fold(text)
    returns text
    language sql stable parallel safe
as $$
    select lower(unaccent(lower(normalize($1, NFC))))
$$;

-- As people without the key type them: Müller also as mueller. Null when there is no such letter.
create function search.spelled_out(text)
    returns text
    language sql stable parallel safe
as $$
    select case when $1 ~* '[äöü]'
        then search.fold(replace(replace(replace(lower($1), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue')) end
$$;

-- The one index: a row for each record that can be found. Derived from the modules' own tables; can be made again at any time.
create table search.entry (
    id uuid primary key,
    kind text not null,
    -- whom it is about or whom it stands for, another entry; shown beside it
    party_id uuid,
    title text not null,
    subtitle text,
    -- title, then all by which a named record is found (folded), each with a blank before it; null for what is found by its words
    sought text,
    -- the words of what was said; null for named records
    words tsvector,
    at timestamptz not null,
    check ((sought is null) <> (words is null))
);
create index entry_sought on search.entry using gin (sought gin_trgm_ops) where sought is not null;
create index entry_begins on search.entry (left(sought, 40) text_pattern_ops) where sought is not null;
create index entry_words on search.entry using gin (words) where words is not null;
create index entry_newest on search.entry (at desc) where words is not null;
create index entry_party on search.entry (party_id) where party_id is not null;

-- Every word that occurs, to find what was meant by one that does not.
create table search.word (
    word text primary key
);
create index word_near on search.word using gin (word gin_trgm_ops);
create index word_begins on search.word (word text_pattern_ops);

-- Which kinds of record are in the index, by which version of their source. Others are made anew.
create table search.built (
    kind text primary key,
    version integer not null
);

-- What each user opened last.
create table search.used (
    user_id uuid not null references access."user" on delete cascade,
    entry_id uuid not null,
    at timestamptz not null,
    primary key (user_id, entry_id)
);
create index used_last on search.used (user_id, at desc);

insert into platform.change_reader (name) values ('search');

-- The words of a text as they are indexed: runs of letters and digits.
create function search.words(text)
    returns tsvector
    language sql stable parallel safe
as $$
    select strip(to_tsvector('simple', left(regexp_replace(search.fold($1), '[^[:alnum:]]+', ' ', 'g'), 100000)))
$$;

-- What was said in these words, newest first; the last one may be the beginning of a word. A common word is found among the newest,
-- a rare one by the index; of one that is neither, those that the index names first are looked at, so that no word takes long.
create function search.said(wanted text[], may_go_on boolean, most integer)
    returns table (id uuid, at timestamptz)
    language plpgsql stable
    set enable_seqscan = off
    set plan_cache_mode = force_custom_plan
as $$
declare
    last text := wanted[cardinality(wanted)];
    before text := coalesce(array_to_string(wanted[:cardinality(wanted) - 1], ' & ') || ' & ', '');
    query tsquery;
    found integer;
begin
    if cardinality(wanted) = 1 then
        before := '';
    end if;
    query := to_tsquery('simple', before || last || case when may_go_on then ':*' else '' end);
    return query
        select newest.id, newest.at
        from (select e.id, e.at, e.words from search.entry e where e.words is not null order by e.at desc limit 2000) newest
        where newest.words @@ query
        order by newest.at desc
        limit most;
    get diagnostics found = row_count;
    if found < most then
        -- The words that begin so, by name: of a beginning the index would first collect all places, of words it skips most.
        if may_go_on and last !~ '[0-9]' then
            select to_tsquery('simple', before || '(' || last || coalesce(' | ' || string_agg(w.word, ' | '), '') || ')')
            into query
            from (select word from search.word where word like last || '%' order by length(word), word limit 50) w;
        end if;
        return query
            select first.id, first.at
            from (select e.id, e.at from search.entry e where e.words @@ query and e.words is not null limit 2000) first
            order by first.at desc
            limit most;
    end if;
end
$$;

-- Words that look like this one, the likest first.
create function search.near(wanted text, most integer)
    returns table (word text)
    language sql stable
    set pg_trgm.similarity_threshold = 0.19
as $$
    select w.word
    from search.word w
    where w.word % wanted and abs(length(w.word) - length(wanted)) <= 3
    order by similarity(w.word, wanted) desc, w.word
    limit most
$$;

-- Writes down the words of these entries.
create function search.learn(entries uuid[])
    returns void
    language sql volatile
as $$
    insert into search.word (word)
    select distinct token
    from search.entry e
    cross join lateral unnest(coalesce(tsvector_to_array(e.words), regexp_split_to_array(e.sought, '[^[:alnum:]]+'))) as token
    where e.id = any (entries) and length(token) between 4 and 30 and token !~ '[0-9]'
    order by token
    on conflict do nothing
$$;
