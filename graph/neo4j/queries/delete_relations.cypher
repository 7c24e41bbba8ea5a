// Deletes relations, and returns their ids by the documents that they cited.
{{if .Scan -}}
MATCH ()-[r:{{anyType}}]->() WHERE $wanted[r.id]
{{- else -}}
UNWIND $rows AS id
CALL (id) {
{{- range $i, $type := types}}{{if $i}} UNION ALL{{end}}
  MATCH ()-[r:{{$type}} {id: id}]->() USING INDEX SEEK r:{{$type}}(id) RETURN r
{{- end}}
}
{{- end}}
WITH r, r.id AS id, r.evidence_documents AS cited
DELETE r
WITH cited, collect(id) AS ids
RETURN collect([ids, cited]) AS gone
