// Unless another entity has taken the id over meanwhile.
UNWIND $rows AS row
MATCH (a:Alias {id: row[0]})
USING INDEX SEEK a:Alias(id)
WHERE EXISTS { (a)-[:IS]->(:Entity {id: row[1]}) }
DETACH DELETE a
