-- Lists are read along these, in either direction, and filtered by them.
create index interaction_at on interactions.interaction (at desc, id);
create index interaction_channel on interactions.interaction (channel, at desc, id);
create index interaction_user on interactions.interaction (user_id, at desc, id) where user_id is not null;
create index promise_due on interactions.promise (due_at, id);
create index promise_made on interactions.promise (made_at, id);
create index promise_user on interactions.promise (user_id, due_at, id) where user_id is not null;
