// Rewrites the relations that are there already and returns their ids, and how many cited which documents before. The
// hint keeps a plan made for an empty database from being used on a full one: within the transaction of a load the server
// counts nothing of what the load wrote.
UNWIND $rows AS row
MATCH ()-[r:{{.}} {id: row.properties.id}]->()
USING INDEX SEEK r:{{.}}(id)
WITH r, row, r.evidence_documents AS cited
SET r = row.properties
WITH cited, collect(r.id) AS ids
RETURN collect([ids, cited]) AS found
