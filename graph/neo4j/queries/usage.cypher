MATCH (u:Usage) WHERE u.document IN $ids
RETURN collect([u.document, u.facts, u.relations]) AS rows
