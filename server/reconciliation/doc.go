// Package reconciliation answers the Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group, as
// OpenRefine speaks it: a table of names is matched to the graph, and columns are fetched for what was matched. It holds no
// rule of its own: graph.Atlas.Resolve decides who is meant.
//
// https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
package reconciliation
