// Records a load that begins. Whoever calls this is the only writer, so that what else is said to run has died.
MATCH (m:Meta {id: 'entente'}) SET m.loads = m.loads + 1
WITH m
CALL () {
  MATCH (dead:Load {state: 'RUNNING'}) SET dead.state = 'INTERRUPTED'
}
MERGE (l:Load {id: $load.id})
SET l = $load, l.sequence = m.loads
