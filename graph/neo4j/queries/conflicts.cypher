MATCH (c:Conflict){{.Matches}}
WITH count(c) AS total
CALL () {
  OPTIONAL MATCH (a:Conflict {id: $after})
  OPTIONAL MATCH (b:Conflict {id: $before})
  MATCH (c:Conflict){{.Where}}
  WITH c ORDER BY {{.Order}} LIMIT $limit
  RETURN collect({{conflict "c"}}) AS page
}
RETURN [total, page] AS rows
