// Sets the counts of the documents that were cited before, and returns them.
MATCH (u:Usage)
WITH u, $usage[u.document] AS n
SET u.facts = n[0], u.relations = n[1]
RETURN collect(u.document) AS documents
