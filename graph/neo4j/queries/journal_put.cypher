// Adds a revision to the journal, and deletes those that need not be kept.
MERGE (r:Revision {number: $revision.number})
SET r = $revision
WITH r
OPTIONAL MATCH (old:Revision) WHERE old.number < $first
DELETE old
