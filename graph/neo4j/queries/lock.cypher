// Waits for whoever writes now; the lock is held until the transaction ends. A name that is still there is that of a
// writer that died.
MATCH (w:Meta {id: 'writer'}) SET w.since = datetime(), w.foreign_ids = coalesce(w.foreign_ids, false) OR $foreign
WITH w
MATCH (m:Meta {id: 'entente'})
RETURN w.foreign_ids AS foreign, m.writing AS left
