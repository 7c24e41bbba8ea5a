UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
RETURN collect([e.id, COUNT { (e)-[:{{anyType}}]-() }]) AS rows
