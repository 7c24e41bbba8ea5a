// How many entities match, in all and by each value of a facet, and the candidates for the best hits with how many relations each has:
// nearly in the order of their scores, by what their labels have of the text, and by their relations.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_words', $query) YIELD node AS e{{.Where}}
  UNWIND [{{.Values}}] AS field
  UNWIND field[1] AS value
  WITH field[0] AS field, value, count(DISTINCT e) AS n
  RETURN collect([field, value, n]) AS counts
}
CALL () {
  CALL db.index.fulltext.queryNodes('entity_words', $query) YIELD node AS e, score{{.Where}}
  WITH e, score, COUNT { (e)-[:{{anyType}}]-() } AS relations, CASE
    WHEN $text IN e.name_keys THEN 130
    WHEN any(k IN e.name_keys WHERE k STARTS WITH $text) THEN 60
    WHEN all(forms IN $words WHERE any(w IN forms WHERE (' ' + e.search_labels) CONTAINS (' ' + w))) THEN 50
    ELSE 0 END AS worth
  WITH e, score, relations, CASE worth WHEN 0 THEN 0 ELSE worth + 3.6 * log(1 + relations) END AS worth
  ORDER BY worth DESC, score DESC, e.id LIMIT $limit
  RETURN collect({{entity "e"}}) AS found, collect(relations) AS relations
}
RETURN [counts, found, relations] AS rows
