UNWIND $rows AS row
CREATE (e:Entity:{{.Label}})
SET e = row
