MATCH (e:{{.Label}}){{.Where}}
RETURN count(e) AS rows
