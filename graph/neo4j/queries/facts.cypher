// The facts that stand in the entity itself, as JSON, and those that are nodes.
MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id IN $ids
RETURN collect([e.id, e.facts, e.description, e.cited_documents, [(e)-[:HAS_FACT]->(f:Fact) | {{fact "f"}}]]) AS rows
