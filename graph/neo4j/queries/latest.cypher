// The latest date of a document, by its first day and then its precision; empty where none has one.
MATCH (d:Document) WHERE d.date IS NOT NULL
WITH d ORDER BY d.date DESC LIMIT 1
RETURN d.date AS rows
