// How many entities match, in all and by each value of a facet, and the candidates for the best hits: those with a label that is the
// text first, then those with one that begins with it, then those found by their labels alone.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_words', $query) YIELD node AS e{{.Where}}
  UNWIND [{{.Values}}] AS field
  UNWIND field[1] AS value
  WITH field[0] AS field, value, count(DISTINCT e) AS n
  RETURN collect([field, value, n]) AS counts
}
CALL () {
  CALL db.index.fulltext.queryNodes('entity_words', $query) YIELD node AS e, score{{.Where}}
  WITH e, score, CASE
    WHEN $text IN e.name_keys THEN 3
    WHEN any(k IN e.name_keys WHERE k STARTS WITH $text) THEN 2
    WHEN all(w IN $words WHERE (' ' + e.search_labels) CONTAINS (' ' + w)) THEN 1
    ELSE 0 END AS tier
  ORDER BY tier DESC, score DESC, e.id LIMIT $limit
  RETURN collect({{entity "e"}}) AS found
}
RETURN [counts, found] AS rows
