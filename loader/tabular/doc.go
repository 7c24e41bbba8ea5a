// Package tabular reads tables as publishers really give them: in any of the usual encodings, delimiters and line ends, alone,
// in a folder or in a zip, with records that break the rules of CSV. Nothing vanishes silently: every line of the input
// belongs to a row, to a bad row that says why, or is blank.
package tabular
