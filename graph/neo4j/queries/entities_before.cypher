// What the store knows already of entities that are to be written anew: what their facts counted for, the ids that were
// merged into them, and their nodes.
MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id IN $ids
RETURN collect([e.id, e.fact_count, e.unevidenced_facts, e.cited_documents, e.cited_facts, e.merged,
  [(e)-[:HAS_FACT]->(f:Fact) | f.id], [(e)-[:HAS_CONFLICT]->(c:Conflict) | c.id]]) AS found
