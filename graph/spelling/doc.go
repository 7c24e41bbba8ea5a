// Package spelling compares texts: it folds case and accents, finds near spellings, and measures similarity. It knows nothing
// of the graph.
package spelling
