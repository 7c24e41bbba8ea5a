// Each id of $rows, first, leads to the entity with the id behind it, and to no other.
UNWIND $rows AS row
MERGE (a:Alias {id: row[0]})
WITH a, row
OPTIONAL MATCH (a)-[old:IS]->()
DELETE old
WITH DISTINCT a, row
MATCH (e:Entity {id: row[1]})
USING INDEX SEEK e:Entity(id)
CREATE (a)-[:IS]->(e)
