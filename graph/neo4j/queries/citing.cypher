CALL () {
  MATCH (e:Entity)-[:HAS_FACT]->(f:Fact) WHERE any(d IN f.evidence_documents WHERE d IN $ids)
  RETURN collect(DISTINCT e.id) AS entities
}
CALL () {
  CALL () {
{{- range $i, $type := types}}{{if $i}} UNION ALL{{end}}
    MATCH ()-[r:{{$type}}]->() WHERE any(d IN r.evidence_documents WHERE d IN $ids) RETURN r.id AS id
{{- end}}
  }
  RETURN collect(id) AS relations
}
RETURN [entities, relations] AS rows
