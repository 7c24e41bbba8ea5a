// The latest date of a document; empty where none has one. Dates as they are written sort as Date.Compare does.
MATCH (d:Document)
RETURN [coalesce(max(d.date), '')] AS rows
