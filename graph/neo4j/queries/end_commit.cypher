MATCH (m:Meta {id: 'entente'}) WHERE m.writing = $name
REMOVE m.writing
