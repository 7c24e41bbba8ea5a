{{if .Scan -}}
MATCH (x:{{.Label}}) WHERE $wanted[x.id]
{{- else -}}
UNWIND $rows AS id
MATCH (x:{{.Label}} {id: id})
USING INDEX SEEK x:{{.Label}}(id)
{{- end}}
DETACH DELETE x
