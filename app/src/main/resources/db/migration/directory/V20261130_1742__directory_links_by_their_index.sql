-- Lists over a link look up some ten thousand links of which they want nothing but the other end.
drop index directory.link_to;
create index link_to on directory.link (to_id, kind) include (from_id, until);
