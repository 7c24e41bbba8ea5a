// How many transactions of the name run. A transaction is among them until its commit is through.
SHOW TRANSACTIONS YIELD metaData
WHERE metaData.entente = $name
RETURN count(*) AS running
