-- A foreign key to the interaction locks and writes the row of the interaction again for each participant: half of what taking in a
-- million of them cost. Participants are written in the transaction of their interaction alone, and go with it by this trigger.
alter table interactions.participant drop constraint participant_interaction_id_fkey;

create function interactions.forget_participants()
    returns trigger
    language plpgsql
as $$
begin
    delete from interactions.participant p using gone where p.interaction_id = gone.id;
    return null;
end
$$;
create trigger interaction_participants after delete on interactions.interaction
    referencing old table as gone for each statement execute function interactions.forget_participants();

-- As before, but episodes are written in the order of their ids, so that the indexes grow at one place.
create or replace function interactions.chain(parties uuid[])
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
    order by i.episode_id
    on conflict (id) do update
    set party_id = excluded.party_id, title = excluded.title, matter = excluded.matter, first_at = excluded.first_at,
        last_at = excluded.last_at, contacts = excluded.contacts, opened_by_them = excluded.opened_by_them
    where (e.party_id, e.title, e.matter, e.first_at, e.last_at, e.contacts, e.opened_by_them)
        is distinct from (excluded.party_id, excluded.title, excluded.matter, excluded.first_at, excluded.last_at,
            excluded.contacts, excluded.opened_by_them);

    return moved;
end
$$;
