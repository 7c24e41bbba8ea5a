// Adds to how many facts and relations cite each document; what nothing cites any more is forgotten.
UNWIND $rows AS row
MERGE (u:Usage {document: row[0]})
SET u.facts = coalesce(u.facts, 0) + row[1], u.relations = coalesce(u.relations, 0) + row[2]
WITH u WHERE u.facts = 0 AND u.relations = 0
DELETE u
