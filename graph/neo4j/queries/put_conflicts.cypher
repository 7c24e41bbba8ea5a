UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
USING INDEX e:Entity(id)
CREATE (e)-[:HAS_CONFLICT]->(c:Conflict)
SET c = row.properties
