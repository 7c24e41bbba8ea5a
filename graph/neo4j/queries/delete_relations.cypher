// Deletes relations, and returns how many cited which documents.
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
WITH r, r.evidence_documents AS cited
DELETE r
WITH cited, count(*) AS n
RETURN collect([n, cited]) AS gone
