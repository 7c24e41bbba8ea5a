UNWIND $rows AS id
MATCH (e:Entity {id: id})
USING INDEX e:Entity(id)
MATCH (e)-[:HAS_FACT|HAS_CONFLICT]->(x)
DETACH DELETE x
