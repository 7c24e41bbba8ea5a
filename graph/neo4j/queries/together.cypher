// Entities and relations by their ids, in one round trip.
CALL () {
{{template "entities" .}}
}
WITH rows AS entities
CALL () {
{{template "relations_by_id" .}}
}
RETURN [entities, rows] AS rows
