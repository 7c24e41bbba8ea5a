MATCH (e:{{.Label}}){{.Where}}
WITH e ORDER BY {{.Order}} LIMIT $limit
RETURN collect({{entity "e"}}) AS rows
