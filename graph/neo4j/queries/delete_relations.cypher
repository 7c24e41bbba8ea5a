UNWIND $rows AS id
CALL (id) {
{{- range $i, $type := types}}{{if $i}} UNION ALL{{end}}
  MATCH ()-[r:{{$type}} {id: id}]->() USING INDEX r:{{$type}}(id) RETURN r
{{- end}}
}
DELETE r
