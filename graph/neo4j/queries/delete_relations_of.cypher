// Deletes the relations of entities that are to be deleted, and returns how many cited which documents.
{{if .Scan -}}
MATCH (e:Entity) WHERE $wanted[e.id]
{{- else -}}
UNWIND $rows AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
{{- end}}
MATCH (e)-[r:{{anyType}}]-()
WITH DISTINCT r, r.evidence_documents AS cited
DELETE r
WITH cited, count(*) AS n
RETURN collect([n, cited]) AS gone
