// Package proof shows that each quote of a dataset stands at its place in the document that it cites, and finds the place of one that
// is cited without it.
package proof
