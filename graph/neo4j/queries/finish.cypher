MATCH (m:Meta {id: 'entente'})
SET m.revision = m.revision + $step, m.facts = m.facts + $facts, m.evidenced = m.evidenced + $evidenced,
  m.loaded_at = $load.finished
MERGE (l:Load {id: $load.id})
SET l += $load
