// Remembers that ids of relations need not follow from what they state.
MATCH (w:Meta {id: 'writer'}) SET w.foreign_ids = true
