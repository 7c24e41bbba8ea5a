// The ids of entities behind $after, at most $limit, and how many relations each has.
MATCH (e:Entity) WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN [collect(e.id), collect(COUNT { (e)-[:{{anyType}}]-() })] AS rows
