CALL () {
  MATCH (e:Entity) WHERE any(d IN e.cited_documents WHERE d IN $ids)
  RETURN collect(e.id) AS entities
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
