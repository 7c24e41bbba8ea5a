UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
CREATE (e)-[:{{.Type}}]->(x:{{.Label}})
SET x = row.properties
