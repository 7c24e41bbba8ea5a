-- What each load changed, the latest revisions only. The table comes with the first load that changes something, so that files
-- which were made before there was a journal get one too.
CREATE TABLE IF NOT EXISTS journal (
  revision  INTEGER PRIMARY KEY,
  finished  TEXT NOT NULL, -- the end of the load; empty when it had none
  source    TEXT NOT NULL, -- of the load
  counts    TEXT NOT NULL, -- [created, updated, withdrawn, deleted] of entities, then the same of relations
  listed    INTEGER NOT NULL, -- 1 when changes has all; a load of very many is not listed
  changes   BLOB NOT NULL -- a line each: C, U, W or D, and the id of an entity or a relation
) STRICT;
