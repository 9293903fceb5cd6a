-- How often a party used each channel is told by the index alone: a long history is not read for it.
drop index interactions.interaction_party;
create index interaction_party on interactions.interaction (party_id, at desc, id) include (channel);
