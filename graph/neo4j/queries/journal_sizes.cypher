// How many changes each revision lists, the oldest revision first.
MATCH (r:Revision)
WITH r ORDER BY r.number
RETURN collect([r.number, r.size]) AS sizes
