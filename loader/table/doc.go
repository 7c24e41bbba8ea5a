// Package table reads tables of one's own – CSV, TSV, XLSX or JSON lines – by a mapping that says which columns make which
// entities, facts and relations. README.md describes the mapping.
package table
