MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id IN $ids
OPTIONAL MATCH (e)-[:HAS_FACT]->(f:Fact)
WITH e, collect(CASE WHEN f IS NULL THEN null ELSE {{fact "f"}} END) AS facts
RETURN collect([e.id, facts]) AS rows
