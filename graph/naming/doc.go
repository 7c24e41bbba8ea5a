// Package naming compares the names of bodies as people and registers write them: it takes out spelling, order, language and the
// words of the law, and knows the words that half of all names have. It knows nothing of the graph.
package naming
