// The latest date of a document, empty where none has one, and how many entities there are. Dates as they are written sort as
// Date.Compare does.
CALL () { MATCH (d:Document) RETURN coalesce(max(d.date), '') AS latest }
CALL () { MATCH (e:Entity) RETURN count(e) AS entities }
RETURN [latest, entities] AS rows
