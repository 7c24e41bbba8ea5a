// Package atlas is the one reading API: it checks what users ask, keeps the bounds, and asks the store or package connect. The
// server, the command and the exports read through it.
package atlas
