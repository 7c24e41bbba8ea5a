UNWIND $ids AS id
CALL (id) {
{{- range $i, $type := types}}{{if $i}} UNION ALL{{end}}
  MATCH (a)-[r:{{$type}} {id: id}]->(b) USING INDEX SEEK r:{{$type}}(id) RETURN [a.id, b.id, {{relation "r"}}] AS found
{{- end}}
}
RETURN collect(found) AS rows
