MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id IN $rows
MATCH (e)-[:HAS_FACT|HAS_CONFLICT]->(x)
RETURN collect(CASE WHEN x:Fact THEN x.id END) AS facts, collect(CASE WHEN x:Conflict THEN x.id END) AS conflicts
