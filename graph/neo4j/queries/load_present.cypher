MATCH (l:Load {id: $name, state: 'COMPLETE'}) RETURN count(l) AS n
