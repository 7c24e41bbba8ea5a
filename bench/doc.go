// Package bench holds the floors: what the same answer costs without Entente, to read its benchmarks against. Its README has
// the results.
package bench
