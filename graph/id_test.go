package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

func TestParseID(t *testing.T) {
	for _, tt := range []struct {
		in  string
		ok  bool
		why string
	}{
		{"institution:cnrs", true, "kind and slug"},
		{"project:cordis-634674", true, "a hyphen and digits"},
		{"document:a.b_c", true, "a dot and an underline"},
		{"relation:abc", true, "relations have ids, too"},
		{"fact:abc", true, "and facts"},
		{"conflict:abc", true, "and conflicts"},
		{"site:" + strings.Repeat("a", 120), true, "120 characters"},
		{"site:" + strings.Repeat("a", 121), false, "one more is too many"},
		{"", false, "nothing"},
		{"cnrs", false, "the kind is missing"},
		{"institution:", false, "the slug is missing"},
		{":cnrs", false, "the kind is empty"},
		{"company:x", false, "there is no such kind"},
		{"Institution:cnrs", false, "kinds are lower case"},
		{"institution:CNRS", false, "so are slugs"},
		{"institution:école", false, "slugs are ASCII"},
		{"institution:-cnrs", false, "a slug starts with a letter or digit"},
		{"institution:a:b", false, "one colon only"},
		{"institution:a b", false, "no blanks"},
		{"institution:a\n", false, "no line ends"},
		{"institution:../etc", false, "no paths"},
	} {
		id, err := graph.ParseID(tt.in)
		switch {
		case tt.ok && (err != nil || string(id) != tt.in):
			t.Errorf("ParseID(%q) = %q, %v: %s", tt.in, id, err, tt.why)
		case !tt.ok && (graph.CodeOf(err) != graph.CodeInvalidID || id != ""):
			t.Errorf("ParseID(%q) = %q, %v; want INVALID_ID: %s", tt.in, id, err, tt.why)
		}
	}
}

func TestParseIDSaysWhatToDo(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"CNRS", `"CNRS" is not an id; ids look like institution:cnrs (kind, colon, then a-z 0-9 - _ .)`},
		{"company:x", `"company:x" does not begin with a kind of entity; the kinds are institution, site, programme, project, theme, agreement, ` +
			`person, infrastructure, document`},
		{"a\xffb", `"a` + "\uFFFD" + `b" is not an id; ids look like institution:cnrs (kind, colon, then a-z 0-9 - _ .)`},
	} {
		if _, err := graph.ParseID(tt.in); graph.UserMessage(err) != tt.want {
			t.Errorf("ParseID(%q): %s\nwant %s", tt.in, graph.UserMessage(err), tt.want)
		}
	}
	_, err := graph.ParseID(strings.Repeat("é", 1<<20))
	if n := len(graph.UserMessage(err)); n > 300 {
		t.Errorf("the message about an id of two megabytes has %d bytes", n)
	}
}

func TestIDParts(t *testing.T) {
	for _, tt := range []struct {
		id       graph.ID
		kind     graph.EntityKind
		slug     string
		relation bool
	}{
		{"institution:cnrs", graph.KindInstitution, "cnrs", false},
		{"relation:abc", "", "abc", true},
		{"fact:abc", "", "abc", false},
		{"nonsense", "", "", false},
	} {
		if tt.id.Kind() != tt.kind || tt.id.Slug() != tt.slug || tt.id.IsRelation() != tt.relation {
			t.Errorf("%s: kind %q, slug %q, relation %v", tt.id, tt.id.Kind(), tt.id.Slug(), tt.id.IsRelation())
		}
	}
}

func TestKinds(t *testing.T) {
	prefixes := map[string]bool{}
	for _, k := range graph.EntityKinds {
		id, err := graph.ParseID(k.Prefix() + ":x")
		if err != nil || id.Kind() != k {
			t.Errorf("%s: its prefix makes the id %q of kind %q, %v", k, id, id.Kind(), err)
		}
		if !k.Valid() || k.Label() == "" || strings.ToUpper(k.Label()) != string(k) {
			t.Errorf("%s has the label %q, valid: %v", k, k.Label(), k.Valid())
		}
		if prefixes[k.Prefix()] {
			t.Errorf("%s shares its prefix with another kind", k)
		}
		prefixes[k.Prefix()] = true
	}
	if k := graph.EntityKind("COMPANY"); k.Valid() || k.Prefix() != "" || k.Label() != "" {
		t.Error("COMPANY is no kind")
	}
}

func TestDerivedIDsDependOnWhatIsStated(t *testing.T) {
	f := fact("institution:x", "staff=37", "unit=people", "since=2020", "until=2021", "doc=a")
	same := f
	same.Rank, same.Evidence = graph.RankPreferred, nil
	if same.DeriveID() != f.ID {
		t.Error("rank and evidence take part in the id of a fact")
	}
	for i, other := range []graph.Fact{
		fact("institution:y", "staff=37", "unit=people", "since=2020", "until=2021"),
		fact("institution:x", "laureates=37", "unit=people", "since=2020", "until=2021"),
		fact("institution:x", "staff=36", "unit=people", "since=2020", "until=2021"),
		fact("institution:x", "staff@fr=37", "unit=people", "since=2020", "until=2021"),
		fact("institution:x", "staff=37", "unit=%", "since=2020", "until=2021"),
		fact("institution:x", "staff=37", "unit=people", "since=2020", "until=2021", "approximation=ABOUT"),
		fact("institution:x", "staff=37", "unit=people", "since=2019", "until=2021"),
		fact("institution:x", "staff=37", "unit=people", "since=2020"),
	} {
		if other.ID == f.ID {
			t.Errorf("statement %d is another one, but has the same id", i)
		}
	}
	r := relation("institution:x", graph.ParticipatesIn, "project:p", "role=coordinator", "since=2020", "doc=a")
	same2 := r
	same2.Amount, same2.Evidence = new(float64), nil
	if same2.DeriveID() != r.ID {
		t.Error("amount and evidence take part in the id of a relation")
	}
	for i, other := range []graph.Relation{
		relation("institution:y", graph.ParticipatesIn, "project:p", "role=coordinator", "since=2020"),
		relation("institution:x", graph.Manages, "project:p", "role=coordinator", "since=2020"),
		relation("institution:x", graph.ParticipatesIn, "project:q", "role=coordinator", "since=2020"),
		relation("institution:x", graph.ParticipatesIn, "project:p", "role=participant", "since=2020"),
		relation("institution:x", graph.ParticipatesIn, "project:p", "role=coordinator", "until=2020"),
	} {
		if other.ID == r.ID {
			t.Errorf("relation %d is another one, but has the same id", i)
		}
	}
	for _, id := range []graph.ID{f.ID, r.ID} {
		if _, err := graph.ParseID(string(id)); err != nil {
			t.Errorf("a derived id is none: %v", err)
		}
	}
}

func TestIDRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(graph.EntityKinds).Draw(t, "kind")
		slug := rapid.StringMatching(`[a-z0-9][a-z0-9._-]{0,119}`).Draw(t, "slug")
		id, err := graph.ParseID(kind.Prefix() + ":" + slug)
		if err != nil || id.Kind() != kind || id.Slug() != slug {
			t.Fatalf("%q, %v", id, err)
		}
	})
}

func FuzzParseID(f *testing.F) {
	for _, s := range []string{"institution:cnrs", "relation:x", "", ":", "a:b", "site:\x00", "site:é", "site:a:b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := graph.ParseID(s)
		if err != nil {
			if graph.CodeOf(err) != graph.CodeInvalidID {
				t.Errorf("ParseID(%q): %v", s, err)
			}
			return
		}
		if string(id) != s || id.Slug() == "" || strings.ContainsFunc(s, func(r rune) bool { return r > 'z' || r <= ' ' }) {
			t.Errorf("ParseID(%q) = %q", s, id)
		}
	})
}

func ExampleParseID() {
	id, err := graph.ParseID("institution:cnrs")
	fmt.Println(id.Kind(), id.Slug(), err)
	_, err = graph.ParseID("CNRS")
	fmt.Println(graph.CodeOf(err), graph.UserMessage(err))
	// Output:
	// INSTITUTION cnrs <nil>
	// INVALID_ID "CNRS" is not an id; ids look like institution:cnrs (kind, colon, then a-z 0-9 - _ .)
}

// TestIDsMadeOfIdentifiers: an id that a source makes of a number of a register tells the number, and the number tells the id.
func TestIDsMadeOfIdentifiers(t *testing.T) {
	for _, tt := range []struct {
		id   graph.ID
		want string // "": it is made of none
		why  string
	}{
		{"institution:ror-02feahw73", "ror:https://ror.org/02feahw73", "ROR ids are addresses"},
		{"institution:pic-999997930", "pic:999997930", "nine digits"},
		{"institution:siret-18008901303720", "siret:18008901303720", "fourteen digits"},
		{"institution:uai-0753639y", "uai:0753639Y", "ids are in lower case, this register is not"},
		{"institution:rnsr-200412238p", "rnsr:200412238P", "neither is this one"},
		{"institution:wikidata-q280413", "wikidata:Q280413", "nor Wikidata"},
		{"institution:grid-grid.4444.0", "grid:grid.4444.0", "dots stay"},
		{"project:cordis-634674", "cordis:634674", "of any kind"},
		{"institution:cnrs", "", "a person chose it"},
		{"institution:ror", "", "there is no number"},
		{"institution:ror-", "", "nor here"},
		{"institution:ror-1", "", "this is no number of the register"},
		{"institution:pic-99999793", "", "nor is this"},
		{"institution:rnsr-body-hopital-c", "", "this one is made of a name"},
		{"institution:vat-fr40180089013", "", "bodies of one legal person share it"},
		{"relation:ror-02feahw73", "", "no entity"},
	} {
		i, ok := tt.id.Identifier()
		switch {
		case ok != (tt.want != "") || ok && i.String() != tt.want:
			t.Errorf("%s is made of %v, %v; want %q: %s", tt.id, i, ok, tt.want, tt.why)
		case ok && i.ID(tt.id.Kind()) != tt.id:
			t.Errorf("the id of %s is %q, want %s: %s", i, i.ID(tt.id.Kind()), tt.id, tt.why)
		}
	}
	for _, tt := range []struct {
		identifier graph.Identifier
		want       graph.ID
		why        string
	}{
		{graph.Identifier{Scheme: graph.SchemeEntente, Value: "institution:jrc"}, "institution:jrc", "it is an id"},
		{graph.Identifier{Scheme: graph.SchemeEntente, Value: "site:jrc"}, "", "of another kind"},
		{graph.Identifier{Scheme: graph.SchemeDOI, Value: "10.3030/634674"}, "", "a slash stands in no id"},
	} {
		if got := tt.identifier.ID(graph.KindInstitution); got != tt.want {
			t.Errorf("the id of %s is %q, want %q: %s", tt.identifier, got, tt.want, tt.why)
		}
	}
}
