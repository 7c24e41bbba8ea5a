MATCH (m:Meta {id: 'entente'}) SET m.writing = $name
RETURN m.id AS id
