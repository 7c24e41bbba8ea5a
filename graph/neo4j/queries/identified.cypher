CALL db.index.fulltext.queryNodes('entity_words', $query) YIELD node AS e
RETURN collect([e.id, e.identifiers]) AS rows
