-- What each load changed, the latest revisions only. The table comes with the first load that changes something, so that files
-- which were made before there was a journal, or with one of another form, get one too.
CREATE TABLE IF NOT EXISTS revisions (
  revision  INTEGER PRIMARY KEY,
  finished  TEXT NOT NULL, -- the end of the load; empty when it had none
  source    TEXT NOT NULL, -- of the load
  counts    TEXT NOT NULL, -- how many entities changed by kind of change, in the order of the kinds, then the same of relations
  blocks    TEXT NOT NULL, -- [{first, size, bytes}]: the id of the first change of each block, how many changes it has and bytes
  changes   BLOB NOT NULL  -- the blocks, as graph.ChangeLog packs them
) STRICT;
