-- Pairs that may be one party, for whoever shows what an import brought.
create view directory.look_alike_fact as
select a.party_id, a.other_id, a.why, a.found_at, a.set_aside_at, p.name as party_name, o.name as other_name, o.kind as other_kind
from directory.look_alike a
join directory.party p on p.id = a.party_id
join directory.party o on o.id = a.other_id;
