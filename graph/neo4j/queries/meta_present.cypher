// Whether the bookkeeping is in place, and in which layout the graph was written.
MATCH (m:Meta) WHERE m.id IN ['entente', 'writer'] RETURN count(m) = 2 AS begun, coalesce(max(m.layout), 1) AS layout
