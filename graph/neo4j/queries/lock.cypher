// Waits for whoever writes now; the lock is held until the transaction ends. A name that is still there is that of a
// writer that died.
MATCH (w:Meta {id: 'writer'}) SET w.since = datetime()
WITH w
MATCH (m:Meta {id: 'entente'})
RETURN coalesce(w.foreign_ids, false) AS foreign, m.writing AS left, NOT EXISTS { (:Entity) } AS empty,
  m.revision AS revision
