-- What custom fields hold is an object in the row of its record, by the names of the fields. A change names only what changes; null
-- takes a value away.
create function platform.custom_with(custom jsonb, changes jsonb)
    returns jsonb
    language sql immutable parallel safe
as $$ select jsonb_strip_nulls(custom || changes) $$;
