UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e = row
REMOVE e{{range kinds}}{{if ne . $.Label}}:{{.}}{{end}}{{end}}
SET e:{{.Label}}
