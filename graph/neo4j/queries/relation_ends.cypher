// Where the relations of the ids are now.
MATCH (a)-[r:{{anyType}}]->(b) WHERE $wanted[r.id]
RETURN collect([r.id, type(r), a.id, b.id]) AS found
