// The relations of one type behind $after by id, at most $limit, as parallel lists: ids, ends, the periods in which they held,
// and by how many documents they are stated; -1 for a withdrawn one, which is no arc.
MATCH (a)-[r:{{.Type}}]->(b) WHERE r.id > $after
WITH a, r, b ORDER BY r.id LIMIT $limit
WITH a, r, b, {{.Holding}} AS held
RETURN [collect(r.id), collect(a.id), collect(b.id), collect(coalesce(held[0], '')), collect(coalesce(held[1], '')),
  collect(CASE WHEN r.withdrawn IS NOT NULL THEN -1 WHEN size(r.evidence_documents) < 2 THEN size(r.evidence_documents)
    ELSE COUNT { UNWIND r.evidence_documents AS d RETURN DISTINCT d } END)] AS rows
