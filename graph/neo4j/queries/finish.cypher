MATCH (m:Meta {id: 'entente'})
SET m.revision = m.revision + $step, m.evidenced = coalesce($evidenced, m.evidenced), m.loads = m.loads + 1
CREATE (l:Load)
SET l = $load, l.sequence = m.loads
