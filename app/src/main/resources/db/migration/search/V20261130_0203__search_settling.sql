-- What is written to the indexes waits in lists that every search goes through, which suits whoever makes a million entries. Whoever
-- has finished writing puts it where it is found fast.
create function search.settle() returns void
  language sql
begin atomic
  select gin_clean_pending_list('search.entry_sought'),
         gin_clean_pending_list('search.entry_words'),
         gin_clean_pending_list('search.word_near');
end;
