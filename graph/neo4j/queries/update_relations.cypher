// Rewrites the relations that are there already and returns their ids. The hint keeps a plan made for an empty database
// from being used on a full one: within the transaction of a load the server counts nothing of what the load wrote.
UNWIND $rows AS row
MATCH ()-[r:{{.}} {id: row.properties.id}]->()
USING INDEX SEEK r:{{.}}(id)
SET r = row.properties
RETURN collect(r.id) AS ids
