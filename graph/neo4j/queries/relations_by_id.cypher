// $relations has the ids that are looked for among the relations of each type. One plan does for all lists; it is made sooner when
// what is read of a relation stands in it once.
CALL () {
{{- range $i, $type := types}}{{if $i}}
  UNION ALL{{end}}
  UNWIND $relations.{{$type}} AS id
  MATCH (a)-[r:{{$type}} {id: id}]->(b)
  USING INDEX SEEK r:{{$type}}(id)
  RETURN a, r, b
{{- end}}
}
RETURN collect([a.id, b.id, {{relation "r"}}]) AS rows
