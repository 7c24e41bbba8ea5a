// Waits until nobody writes: a transaction keeps its locks until its commit is through. What is named then is over.
MATCH (w:Meta {id: 'writer'}) SET w.since = datetime()
WITH w
MATCH (m:Meta {id: 'entente'}) WHERE m.writing = $name
REMOVE m.writing
