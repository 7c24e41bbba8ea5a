// What each entity comes under by each key, where asked for with the amounts of the relations that lead there, in two parts
// (millions of hundredths and hundredths) and their number; then how many entities come under each combination.
MATCH (e:{{.Label}}){{.Where}}
{{- range .Keys}}
{{.}}
{{- end}}
WITH [{{.Values}}] AS values, count(e) AS n, [{{.Sums}}] AS sums
LIMIT $most
RETURN collect([values, n, sums]) AS rows
