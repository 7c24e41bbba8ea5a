// The other ends of the relations of each entity, by its place among $ids: each once with all its relations in order, within a
// window of its own in which the first of these gives the place; then the other ends, each once.
UNWIND range(0, size($ids) - 1) AS i
MATCH (e:Entity {id: $ids[i]})
USING INDEX SEEK e:Entity(id)
CALL (e) {
  MATCH {{.Pattern}}{{.Matches}}
  WITH e, r, o ORDER BY {{.Within}}
  WITH e, o, collect(r) AS ties
  WITH e, o, ties, head(ties) AS r{{.Where}}
  WITH e, o, ties, r ORDER BY {{.Order}} LIMIT $limit
  RETURN collect([o.id, [r IN ties | [startNode(r) = e, {{relation "r"}}, {{.Held}}]]]) AS items, collect(o) AS ends
}
WITH collect(ends) AS ends, collect([i, items, {{if .Total}}COUNT { MATCH {{.Pattern}}{{.Matches}} RETURN DISTINCT o }{{else}}0{{end}}]) AS pages
CALL (ends) {
  UNWIND ends AS part UNWIND part AS o
  WITH DISTINCT o
  RETURN collect({{entity "o"}}) AS others
}
RETURN [pages, others] AS rows
