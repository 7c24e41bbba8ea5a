UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
USING INDEX e:Entity(id)
CREATE (e)-[:HAS_FACT]->(f:Fact)
SET f = row.properties
