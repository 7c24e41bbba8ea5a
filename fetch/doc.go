// Package fetch keeps copies of files that others publish: it asks for what has changed, goes on where a transfer broke off, proves what
// arrived, and remembers in a ledger beside the copies what it has.
package fetch
