// The relations of each entity as parallel lists: other ends, ids, types (twice their place, and one more when the
// relation leads there), and periods; nothing of it when they are more than $most in all.
// Withdrawn ones are no arcs; the bound counts them, since that number is one which the server keeps.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
WITH collect(e) AS entities, sum(COUNT { (e)-[:{{.}}]-() }) AS n
CALL (entities, n) {
  WITH entities WHERE n <= $most
  UNWIND entities AS e
  MATCH (e)-[r:{{.}}]-(o) WHERE r.withdrawn IS NULL
  WITH e, r, o, {{holding "r"}} AS held
  WITH e, collect(o.id) AS ends, collect(r.id) AS relations,
    collect(2 * $places[type(r)] + CASE WHEN startNode(r) = e THEN 1 ELSE 0 END) AS types,
    collect(coalesce(held[0], '')) AS since, collect(coalesce(held[1], '')) AS until,
    collect(CASE size(r.evidence_documents) WHEN < 2 THEN size(r.evidence_documents)
      ELSE COUNT { UNWIND r.evidence_documents AS d RETURN DISTINCT d } END) AS documents
  RETURN collect([e.id, ends, relations, types, since, until, documents]) AS arcs
}
RETURN [n <= $most, arcs] AS rows
