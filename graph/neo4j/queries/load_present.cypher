MATCH (l:Load {id: $name}) RETURN count(l) AS n
