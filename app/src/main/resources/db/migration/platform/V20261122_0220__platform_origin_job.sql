-- The import job that made the record; null where the record was known already. Taking a job back deletes what it made.
alter table platform.origin add created_by_job uuid;
