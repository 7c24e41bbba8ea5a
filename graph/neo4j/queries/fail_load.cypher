MATCH (l:Load {id: $name, state: 'RUNNING'}) SET l.state = 'FAILED', l.finished = $finished
