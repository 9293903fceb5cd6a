-- When a user does not want to be told anything, in their zone; may go over midnight.
alter table access."user" add quiet_from time;
alter table access."user" add quiet_until time;
alter table access."user" add check ((quiet_from is null) = (quiet_until is null));
