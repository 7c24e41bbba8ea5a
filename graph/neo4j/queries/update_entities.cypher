UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
USING INDEX SEEK e:Entity(id)
SET e = row
REMOVE e{{range kinds}}{{if ne . $.Label}}:{{.}}{{end}}{{end}}
SET e:{{.Label}}
