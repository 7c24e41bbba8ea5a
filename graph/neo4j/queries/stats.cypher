// Every count but that of conflicts is one that the server keeps.
MATCH (m:Meta {id: 'entente'})
CALL () { MATCH (c:Conflict) WITH c.kind AS kind, count(c) AS n RETURN collect([kind, n]) AS conflicts }
CALL () {
  MATCH (l:Load)
  WITH l ORDER BY l.sequence DESC LIMIT 10
  RETURN collect([l.source, l.sha256, l.started, l.finished, l.created, l.updated, l.unchanged, l.deleted]) AS loads
}
RETURN [
  [{{range $i, $label := kinds}}{{if $i}}, {{end}}['{{$label}}', COUNT { (:{{$label}}) }]{{end}}],
  [{{range $i, $type := types}}{{if $i}}, {{end}}['{{$type}}', COUNT { ()-[:{{$type}}]->() }]{{end}}],
  conflicts, COUNT { (:Fact) }, m.evidenced, m.revision, loads
] AS rows
