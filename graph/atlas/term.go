package atlas

// Term is a value of one of the closed lists that have no type of their own in the domain. Protocols check what comes in against
// their schema, and Where against the vocabulary.
type Term string
