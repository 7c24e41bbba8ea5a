package local

// These environment variables name a running server and say what may be done with it. The command neo4j-local sets them
// for the command that it runs; package localtest reads them.
const (
	// URIVariable names the address of the server.
	URIVariable = "NEO4J_URI"
	// UsernameVariable names its user.
	UsernameVariable = "NEO4J_USERNAME"
	// PasswordVariable names the password of the user.
	PasswordVariable = "NEO4J_PASSWORD"
	// DisposableVariable is 1 where everything in the database may be deleted.
	DisposableVariable = "ENTENTE_NEO4J_DISPOSABLE"
)
