package gql_test

import "testing"

// TestDocumentsGiveAllThatWasTaken turns all pages of every document of the curated dataset: they have as many facts and
// relations as cite it, each of them with a place in it, and nothing twice.
func TestDocumentsGiveAllThatWasTaken(t *testing.T) {
	type evidence []struct{ Document struct{ ID string } }
	type pageInfo struct {
		HasNextPage bool
		EndCursor   any // as it came, for after
	}
	a := seedAPI(t)
	var list struct {
		Documents struct {
			Nodes []struct {
				ID                       string
				FactCount, RelationCount int
			}
		}
	}
	a.get(&list, `{ documents(first: 100) { nodes { id factCount relationCount } } }`, nil)
	for _, d := range list.Documents.Nodes {
		facts, relations := map[string]bool{}, map[string]bool{}
		take := func(of map[string]bool, id string, said evidence) {
			if of[id] {
				t.Errorf("%s: %s comes twice", d.ID, id)
			}
			of[id] = true
			for _, e := range said {
				if e.Document.ID == d.ID {
					return
				}
			}
			t.Errorf("%s: %s does not cite it", d.ID, id)
		}
		subjects, stated := pageInfo{HasNextPage: true}, pageInfo{HasNextPage: true}
		for subjects.HasNextPage || stated.HasNextPage {
			var got struct {
				Document struct {
					Subjects struct {
						Edges []struct {
							Facts []struct {
								ID       string
								Evidence evidence
							}
						}
						PageInfo pageInfo
					}
					StatedRelations struct {
						Nodes []struct {
							ID       string
							Evidence evidence
						}
						PageInfo pageInfo
					}
				}
			}
			a.get(&got, `query Pages($id: ID!, $s: String, $r: String) { document(id: $id) {
				subjects(first: 7, after: $s) { edges { facts { id evidence { document { id } } } } pageInfo { hasNextPage endCursor } }
				statedRelations(first: 7, after: $r) { nodes { id evidence { document { id } } } pageInfo { hasNextPage endCursor } }
			} }`, map[string]any{"id": d.ID, "s": subjects.EndCursor, "r": stated.EndCursor})
			if subjects.HasNextPage {
				for _, e := range got.Document.Subjects.Edges {
					for _, f := range e.Facts {
						take(facts, f.ID, f.Evidence)
					}
				}
				subjects = got.Document.Subjects.PageInfo
			}
			if stated.HasNextPage {
				for _, r := range got.Document.StatedRelations.Nodes {
					take(relations, r.ID, r.Evidence)
				}
				stated = got.Document.StatedRelations.PageInfo
			}
		}
		if len(facts) != d.FactCount || len(relations) != d.RelationCount {
			t.Errorf("%s: %d facts and %d relations; %d and %d cite it", d.ID, len(facts), len(relations), d.FactCount, d.RelationCount)
		}
	}
}
