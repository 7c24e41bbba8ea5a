// Every count but that of conflicts is one that the server or a load keeps.
MATCH (m:Meta {id: 'entente'})
CALL () { MATCH (c:Conflict) WITH c.kind AS kind, count(c) AS n RETURN collect([kind, n]) AS conflicts }
CALL () {
  MATCH (l:Load)
  WITH l ORDER BY l.sequence DESC LIMIT 10
  RETURN collect([l.source, l.sha256, l.state, l.started, l.finished, l.records,
    l.created, l.updated, l.unchanged, l.deleted, l.withdrawn]) AS loads
}
RETURN [
  [{{range $i, $label := kinds}}{{if $i}}, {{end}}['{{$label}}', COUNT { (:{{$label}}) }]{{end}}],
  [{{range $i, $type := types}}{{if $i}}, {{end}}['{{$type}}', COUNT { ()-[:{{$type}}]->() }]{{end}}],
  conflicts, m.facts, m.evidenced, m.revision, m.loaded_at, loads
] AS rows
