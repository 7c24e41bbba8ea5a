// Deletes entities with all that hangs on them, and returns what their facts counted for, and their ids.
{{if .Scan -}}
MATCH (e:Entity) WHERE $wanted[e.id]
{{- else -}}
UNWIND $rows AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
{{- end}}
WITH e, [e.fact_count, e.unevidenced_facts, e.cited_documents, e.cited_facts, e.id] AS counted
OPTIONAL MATCH (e)-[:HAS_FACT|HAS_CONFLICT|IS]-(x)
DETACH DELETE x
WITH DISTINCT e, counted
DETACH DELETE e
RETURN collect(counted) AS gone
