MATCH (u:Usage) WHERE u.facts IS NULL DELETE u
