MATCH (old:Usage) WHERE NOT old.document IN [row IN $rows | row[0]]
DELETE old
WITH count(*) AS gone
UNWIND $rows AS row
MERGE (u:Usage {document: row[0]})
SET u.facts = row[1], u.relations = row[2]
