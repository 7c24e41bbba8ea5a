// How many facts and relations cite each document, and how many cite one at all.
CALL () {
  MATCH (f:Fact) RETURN f.evidence_documents AS cited, 0 AS place
{{- range types}}
  UNION ALL MATCH ()-[r:{{.}}]->() RETURN r.evidence_documents AS cited, 1 AS place
{{- end}}
}
WITH place, CASE size(cited) WHEN 1 THEN cited
  ELSE [i IN range(0, size(cited) - 1) WHERE NOT cited[i] IN cited[..i] | cited[i]] END AS documents
UNWIND range(0, size(documents) - 1) AS i
WITH documents[i] AS document, sum(1 - place) AS facts, sum(place) AS relations,
  sum(CASE i WHEN 0 THEN 1 ELSE 0 END) AS evidenced
RETURN collect([document, facts, relations]) AS usage, coalesce(sum(evidenced), 0) AS evidenced
