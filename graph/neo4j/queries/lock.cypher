// Waits for whoever writes now; the lock is held until the transaction ends.
MATCH (w:Meta {id: 'writer'}) SET w.since = datetime(), w.foreign_ids = coalesce(w.foreign_ids, false) OR $foreign
RETURN w.foreign_ids AS foreign
