// Package differential holds the tests that compare the stores with each other. It is apart because stores do not import
// one another; it has tests only.
package differential
