// The entities of the ids, and those into which a record of such an id was merged.
CALL () {
  MATCH (e:Entity)
  USING INDEX SEEK e:Entity(id)
  WHERE e.id IN $ids
  RETURN collect({{entity "e"}}) AS found
}
CALL () {
  MATCH (a:Alias)
  USING INDEX SEEK a:Alias(id)
  WHERE a.id IN $ids
  MATCH (a)-[:IS]->(e)
  RETURN collect([a.id, {{entity "e"}}]) AS survivors
}
RETURN [found, survivors] AS rows
