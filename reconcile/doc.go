// Package reconcile finds records that may be of one thing, and says why.
//
// Names never join records here; strong identifiers do, and people. So what this package yields are suggestions: pairs with a
// score and its reasons, for a person to settle in a judgements file (see package loader/judgements). Pairs that were judged
// are not suggested again.
//
// Not every pair is compared. Records meet in blocks, of those that share a VAT or SIREN number, a name, an acronym and
// country, the host of a website, or an uncommon word of their names and the country. A block of more than 50 says nothing and
// is passed over, so that the time grows with the number of records and not with its square.
package reconcile
