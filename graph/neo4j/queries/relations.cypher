// The relations of each entity, by its place among $ids, within a window of its own; then the other ends, each once.
UNWIND range(0, size($ids) - 1) AS i
MATCH (e:Entity {id: $ids[i]})
USING INDEX SEEK e:Entity(id)
CALL (e) {
  MATCH {{.Pattern}}{{.Where}}
  WITH e, r, o ORDER BY {{.Order}} LIMIT $limit
  RETURN collect([o.id, startNode(r) = e, {{relation "r"}}, {{.Held}}]) AS items, collect(o) AS ends
}
WITH collect(ends) AS ends, collect([i, items, {{if .Total}}COUNT { MATCH {{.Pattern}}{{.Matches}} }{{else}}0{{end}}]) AS pages
CALL (ends) {
  UNWIND ends AS part UNWIND part AS o
  WITH DISTINCT o
  RETURN collect({{entity "o"}}) AS others
}
RETURN [pages, others] AS rows
