// The node that holds the revision, and the node on which writers wait for each other.
MERGE (m:Meta {id: 'entente'}) ON CREATE SET m.revision = 0, m.layout = $layout, m.loads = 0, m.facts = 0, m.evidenced = 0
MERGE (w:Meta {id: 'writer'})
