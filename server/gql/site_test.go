package gql_test

import (
	"slices"
	"strings"
	"testing"
)

// TestFieldsOfAPlace asks what research is done at a place, and where research of a field is done: each finds the other, as a field and
// as a condition.
func TestFieldsOfAPlace(t *testing.T) {
	type named struct{ ID string }
	var got struct {
		Site   struct{ Themes []named }
		Theme  struct{ Sites struct{ Nodes []named } }
		Sites  struct{ Nodes []named }
		Themes struct{ Nodes []named }
	}
	seedAPI(t).get(&got, `{
		site(id: "site:singapore") { themes { id } }
		theme(id: "theme:finance") { sites { nodes { id } } }
		sites(where: {themes: {some: {name: {eq: "ingénierie"}}}}) { nodes { id } }
		themes(where: {sites: {some: {id: {eq: "site:singapore"}}}}, first: 20) { nodes { id } }
	}`, nil)
	fields := []named{
		{"theme:chemistry-materials-nano"}, {"theme:engineering"}, {"theme:finance"}, {"theme:information-sciences"},
		{"theme:life-sciences"}, {"theme:society"},
	}
	byID := func(all []named) []named {
		return slices.SortedFunc(slices.Values(all), func(a, b named) int { return strings.Compare(a.ID, b.ID) })
	}
	if got := byID(got.Site.Themes); !slices.Equal(got, fields) {
		t.Errorf("Singapore has the themes %v, want %v", got, fields)
	}
	if got := byID(got.Themes.Nodes); !slices.Equal(got, fields) {
		t.Errorf("themes with the site Singapore: %v, want %v", got, fields)
	}
	singapore := []named{{"site:singapore"}}
	if !slices.Equal(got.Theme.Sites.Nodes, singapore) || !slices.Equal(got.Sites.Nodes, singapore) {
		t.Errorf("sites %v by theme and %v by condition, want %v", got.Theme.Sites.Nodes, got.Sites.Nodes, singapore)
	}
}
