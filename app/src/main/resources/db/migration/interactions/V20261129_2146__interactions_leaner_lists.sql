-- Three indexes in the order of time cost the taking in of a million contacts a quarter of its time, as contacts of a file come in the
-- order of their parties. One is left, which also answers what else a list asks for; the others find what is rare, and grow at few places.
drop index interactions.interaction_at;
drop index interactions.interaction_channel;
drop index interactions.interaction_user;
create index interaction_at on interactions.interaction (at desc, id) include (channel, user_id);
create index interaction_channel on interactions.interaction (channel);
create index interaction_user on interactions.interaction (user_id) where user_id is not null;
