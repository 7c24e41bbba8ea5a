MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id IN $ids
RETURN collect({{entity "e"}}) AS rows
