{{if .Scan -}}
MATCH (e:Entity) WHERE $wanted[e.id]
{{- else -}}
UNWIND $rows AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
{{- end}}
OPTIONAL MATCH (e)-[:HAS_FACT|HAS_CONFLICT]->(x)
DETACH DELETE x, e
