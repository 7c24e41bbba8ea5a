{{if .Scan -}}
MATCH ()-[r:{{anyType}}]->() WHERE $wanted[r.id]
DELETE r
{{- else -}}
UNWIND $rows AS id
CALL (id) {
{{- range $i, $type := types}}{{if $i}} UNION ALL{{end}}
  MATCH ()-[r:{{$type}} {id: id}]->() USING INDEX SEEK r:{{$type}}(id) RETURN r
{{- end}}
}
DELETE r
{{- end}}
