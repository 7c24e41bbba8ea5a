MATCH (e:Entity)
USING INDEX e:Entity(id)
WHERE e.id IN $ids
RETURN collect({{entity "e"}}) AS rows
