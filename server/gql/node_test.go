package gql_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestStatementsAreNodes reads every fact and conflict of the seed, and the statements that disagree, again by their ids.
func TestStatementsAreNodes(t *testing.T) {
	a := seedAPI(t)
	facts, conflicts := 0, 0
	for _, e := range everyEntity(t, a) {
		for _, f := range e.Facts {
			var got struct {
				Node struct {
					Type            string `json:"__typename"`
					ID, Value       string
					Contested       bool
					Property, Label string
				}
			}
			a.get(&got, `query($id: ID!) { node(id: $id) { __typename id ... on Fact { value contested property } } }`, map[string]any{"id": f.ID})
			if n := got.Node; n.Type != "Fact" || n.ID != f.ID || n.Value != f.Value || n.Contested != f.Contested || n.Property != f.Property {
				t.Errorf("%s of %s is read as %+v", f.ID, e.ID, n)
			}
			facts++
		}
		for _, c := range e.Conflicts {
			var got struct {
				Node struct {
					Type   string `json:"__typename"`
					ID     string
					Entity struct{ ID string }
					Sides  []struct{ Value string }
				}
			}
			a.get(&got, `query($id: ID!) { node(id: $id) { __typename id ... on Conflict { entity { id } sides { value } } } }`, map[string]any{"id": c.ID})
			if n := got.Node; n.Type != "Conflict" || n.ID != c.ID || n.Entity.ID != e.ID || len(n.Sides) != len(c.Sides) {
				t.Errorf("%s of %s is read as %+v", c.ID, e.ID, n)
			}
			for _, s := range c.Sides {
				var side struct{ Node struct{ ID string } }
				a.get(&side, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": s.Statement})
				if side.Node.ID != s.Statement {
					t.Errorf("the statement %s of %s is read as %q", s.Statement, c.ID, side.Node.ID)
				}
			}
			conflicts++
		}
	}
	if facts < 100 || conflicts < 3 {
		t.Errorf("the seed has facts and conflicts: %d and %d were read", facts, conflicts)
	}
}

// TestUnknownStatements asks for statements that do not exist.
func TestUnknownStatements(t *testing.T) {
	a := seedAPI(t)
	const none = "aaaaaaaaaaaaaaaaaaaa"
	for why, id := range map[string]string{
		"a digest that nothing has":        "fact:" + none + ".institution.cnrs",
		"a conflict that nothing has":      "conflict:" + none + ".institution.cnrs",
		"about an entity that is not":      "fact:" + none + ".institution.nobody",
		"a digest without an entity":       "fact:" + none,
		"a conflict without an entity":     "conflict:" + none,
		"about a kind that does not exist": "fact:" + none + ".planet.mars",
	} {
		r := a.ask(`query($id: ID!) { node(id: $id) { id } }`, "", map[string]any{"id": id})
		if string(r.Data) != `{"node":null}` || len(r.Errors) > 0 {
			t.Errorf("%s: %s is null without an error: %s, %v", why, id, r.Data, r.Errors)
		}
	}
	r := a.ask(`query($id: ID!) { node(id: $id) { id } }`, "", map[string]any{"id": "fact:" + none + ".site." + strings.Repeat("a", 200)})
	checkOnlyError(t, r.Errors, "node", "INVALID_ID")
}

// statements is what the API says of an entity.
type statements struct {
	ID    string
	Facts []struct {
		ID, Property, Value string
		Contested           bool
	}
	Conflicts []struct {
		ID    string
		Sides []struct{ Statement string }
	}
}

// everyEntity returns all entities of the seed, page by page.
func everyEntity(t *testing.T, a *api) []statements {
	t.Helper()
	var out []statements
	for _, list := range []string{"institutions", "sites", "programmes", "projects", "themes", "agreements", "people", "infrastructures", "documents"} {
		after := any(nil)
		for more := true; more; {
			var got struct {
				List struct {
					Nodes    []statements
					PageInfo struct {
						HasNextPage bool
						EndCursor   string
					}
				}
			}
			a.get(&got, `query($after: String) { list: `+list+`(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
				nodes { id facts { id property value contested } conflicts { id sides { statement } } } } }`, map[string]any{"after": after})
			out = append(out, got.List.Nodes...)
			more, after = got.List.PageInfo.HasNextPage, got.List.PageInfo.EndCursor
		}
	}
	return out
}

// TestPlacesOfEvidence reads where statements of the seed stand, in numbers.
func TestPlacesOfEvidence(t *testing.T) {
	var got struct {
		Institution struct {
			Facts []struct {
				Evidence []struct {
					Locator *string
					Place   struct {
						Kind     string
						From, To *int
						Rows     []struct{ From, To int }
						Path     *string
					}
				}
			}
		}
	}
	seedAPI(t).get(&got, `{ institution(id: "institution:cnrs") { facts { evidence { locator place { kind from to rows { from to } path } } } } }`, nil)
	read := map[string]int{}
	for _, f := range got.Institution.Facts {
		for _, e := range f.Evidence {
			p, want := e.Place, ""
			switch p.Kind {
			case "CHARS":
				want = fmt.Sprintf("#char=%d,%d", *p.From, *p.To)
			case "ROWS":
				want = fmt.Sprintf("#row=%d", p.Rows[0].From)
				if *p.From != p.Rows[0].From || *p.To != *p.From || len(p.Rows) != 1 {
					t.Errorf("the seed cites one row at a time: %+v", p)
				}
			case "PATH":
				want = "#" + *p.Path
				if p.From != nil || p.To != nil {
					t.Errorf("a path has no bounds: %+v", p)
				}
			}
			if e.Locator == nil || *e.Locator != want || (len(p.Rows) > 0) != (p.Kind == "ROWS") || (p.Path != nil) != (p.Kind == "PATH") {
				t.Errorf("%s is the place %+v", want, p)
			}
			read[p.Kind]++
		}
	}
	if read["CHARS"] == 0 || read["ROWS"] == 0 || read["PATH"] == 0 {
		t.Errorf("the seed cites texts, tables and paths: %v", read)
	}
}

// TestOneConditionOfATimeline gives conditions that are of one kind each.
func TestOneConditionOfATimeline(t *testing.T) {
	a := seedAPI(t)
	for why, where := range map[string]string{
		"no condition":   `{}`,
		"two conditions": `{agreement: {}, site: {}}`,
		"null":           `{agreement: null}`,
	} {
		if r := a.ask(`{ timeline(kind: AGREEMENT, field: SIGNED, where: `+where+`) { count } }`, "", nil); len(r.Errors) == 0 {
			t.Errorf("%s is refused: %s", why, r.Data)
		}
	}
}
