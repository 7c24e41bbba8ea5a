// The journal after a revision, the oldest first.
MATCH (r:Revision) WHERE r.number > $since
WITH r ORDER BY r.number
RETURN collect([r.number, r.finished, r.source, r.entities, r.relations, r.blocks, r.sizes, r.bytes, r.data]) AS rows
