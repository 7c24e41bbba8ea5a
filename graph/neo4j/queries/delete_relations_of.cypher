// Deletes the relations of entities that are to be deleted, and returns their ids by the documents that they cited.
{{if .Scan -}}
MATCH (e:Entity) WHERE $wanted[e.id]
{{- else -}}
UNWIND $rows AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
{{- end}}
MATCH (e)-[r:{{anyType}}]-()
WITH DISTINCT r, r.id AS id, r.evidence_documents AS cited
DELETE r
WITH cited, collect(id) AS ids
RETURN collect([ids, cited]) AS gone
