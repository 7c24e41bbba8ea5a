UNWIND $rows AS row
MATCH (x:{{.Label}} {id: row.properties.id})
USING INDEX SEEK x:{{.Label}}(id)
SET x = row.properties
