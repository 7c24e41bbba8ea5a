MATCH (e:{{.Label}}){{.Where}}
UNWIND [{{.Values}}] AS field
UNWIND field[1] AS value
WITH field[0] AS field, value, count(DISTINCT e) AS n
RETURN collect([field, value, n]) AS rows
