-- After an import most parties are written once more; looking for duplicates would meet both states of each until they are cleaned.
alter table directory.party set (autovacuum_vacuum_scale_factor = 0.05);
