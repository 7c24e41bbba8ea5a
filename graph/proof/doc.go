// Package proof shows that each quote of a dataset stands at its place in the document that it cites.
package proof
