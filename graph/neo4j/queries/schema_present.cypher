// The names of all indexes that can be used; a constraint has one of its own name.
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN collect(name) AS names
