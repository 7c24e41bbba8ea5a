UNWIND $rows AS row
CREATE (:Usage {document: row[0], facts: row[1], relations: row[2]})
