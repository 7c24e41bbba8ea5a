package ror

import (
	"fmt"
	"regexp"
	"strings"

	"entente/graph"
)

// claim is an identifier that a record gives itself, or the reason why it cannot be one.
type claim struct {
	id     graph.Identifier
	value  string // as it stands
	place  string
	reason string
}

// forms are what identifiers of each scheme look like; a value that does not is a slip that could join strangers.
var forms = map[string]struct {
	scheme  graph.IdentifierScheme
	form    *regexp.Regexp
	example string
}{
	"grid":     {graph.SchemeGRID, regexp.MustCompile(`^grid\.[0-9]+\.[0-9a-f]+$`), "grid.4444.0"},
	"isni":     {graph.SchemeISNI, regexp.MustCompile(`^[0-9]{15}[0-9X]$`), "0000 0001 2112 9282"},
	"wikidata": {graph.SchemeWikidata, regexp.MustCompile(`^Q[1-9][0-9]*$`), "Q280413"},
	"fundref":  {graph.SchemeFundref, regexp.MustCompile(`^[0-9]+$`), "501100004794"},
}

// addressBefore is what some values carry before the identifier proper.
const addressBefore = "https://www.grid.ac/institutes/"

// claims returns the identifiers of the record in other schemes, each once: all of them, and the preferred one where ROR
// forgot it among all.
func (o organisation) claims() []claim {
	var out []claim
	seen := map[graph.Identifier]bool{}
	for i, x := range o.ExternalIDs {
		place := fmt.Sprintf("external_ids/%d", i)
		f, ok := forms[strings.ToLower(x.Type)]
		if !ok {
			out = append(out, claim{value: x.Type, place: place + "/type",
				reason: "the scheme is not known; ROR has grid, isni, wikidata and fundref"})
			continue
		}
		add := func(value, place string) {
			bare := strings.TrimPrefix(strings.TrimSpace(value), addressBefore)
			id := graph.Identifier{Scheme: f.scheme, Value: bare}.Canonical()
			c := claim{id: id, value: value, place: place}
			if !f.form.MatchString(id.Value) {
				c.reason = "it does not look like an identifier of the scheme, such as " + f.example
			}
			if !seen[id] {
				seen[id] = true
				out = append(out, c)
			}
		}
		for k, v := range x.All {
			add(v, fmt.Sprintf("%s/all/%d", place, k))
		}
		if x.Preferred != "" {
			add(x.Preferred, place+"/preferred")
		}
	}
	return out
}

// identifiers states the ROR id and the identifiers in other schemes. A strong identifier that several records of the file
// have would make one entity of organisations that ROR keeps apart; it is rejected on all of them.
func (b *builder) identifiers(org organisation, known *registry) {
	own := graph.Identifier{Scheme: graph.SchemeROR, Value: b.slug}.Canonical()
	b.fact(b.self, graph.PropIdentifier, own.String(), "", "id")
	for _, c := range org.claims() {
		switch {
		case c.reason != "":
			b.reject(c.place, c.value, c.reason)
		case c.id.Scheme.Strong() && known.claimedByOthers(c.id):
			b.reject(c.place, c.value,
				"several records of the file have this identifier, and it would make one of them; ask ROR which has it rightly")
		default:
			b.fact(b.self, graph.PropIdentifier, c.id.String(), "", c.place)
		}
	}
}
