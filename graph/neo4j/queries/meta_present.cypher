MATCH (m:Meta) WHERE m.id IN ['entente', 'writer'] RETURN count(m) = 2 AS begun
