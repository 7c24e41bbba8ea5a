package atlas_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/storetest"
)

func TestCitation(t *testing.T) {
	public, err := atlas.PublicURL("https://entente.example.org/")
	if err != nil {
		t.Fatal(err)
	}
	a := atlas.New(storetest.NewReference(), public)
	s := graph.Stats{Revision: 7, LoadedAt: time.Date(2026, 3, 9, 23, 0, 0, 0, time.UTC)}
	e := &graph.Entity{ID: "site:x", Kind: graph.KindSite, Labels: []graph.Label{
		{Value: "Tower & Co", Lang: "en", Type: graph.LabelPreferred}, {Value: "Tour", Lang: "fr", Type: graph.LabelPreferred},
	}}
	c := a.CiteEntity(s, e, "fr")
	if c.Title != "Tour" || c.Revision != 7 || !c.Issued.Equal(s.LoadedAt) || time.Since(c.Accessed) > time.Hour {
		t.Errorf("a citation has the name, the revision and the times: %+v", c)
	}
	if c.URL != "https://entente.example.org/entity/site:x" {
		t.Errorf("the URL is not that of the entity's page: %s", c.URL)
	}
	c = a.CiteEntity(s, e, "")
	c.URL = "U"
	if got, want := c.Text("en"), "“Tower & Co”. In: Entente, a knowledge graph of science-policy actors, revision 7 (9 March 2026). U"; got != want {
		t.Errorf("in English it reads\n%s, not\n%s", got, want)
	}
	if got, want := c.Text("fr"), "«\u202fTower & Co\u202f». Dans\u202f: Entente, graphe de connaissances des acteurs de la politique scientifique, révision 7 (9 mars 2026). U"; got != want {
		t.Errorf("in French it reads\n%s, not\n%s", got, want)
	}
	c.Accessed = time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
	want := `[{"id":"U","type":"dataset","title":"Tower & Co","container-title":"Entente","publisher":"Entente",` +
		`"version":"revision 7","issued":{"date-parts":[[2026,3,9]]},"accessed":{"date-parts":[[2026,4,1]]},"URL":"U"}]`
	if got := c.CSL(); got != want || !json.Valid([]byte(got)) {
		t.Errorf("as CSL-JSON it is\n%s, not\n%s", got, want)
	}
	if empty := (atlas.Citation{}); strings.Contains(empty.CSL(), "issued") || strings.Contains(empty.Text("en"), "(") {
		t.Errorf("an empty graph has no day: %s %s", empty.CSL(), empty.Text("en"))
	}
}

func TestCiteAnswer(t *testing.T) {
	a := atlas.New(storetest.NewReference())
	c, err := a.CiteAnswer(graph.Stats{}, " Sites ", "{ sites { totalCount } }")
	if err != nil || c.Title != "Sites" || c.URL != atlas.DefaultPublicURL+"/graphql?query=%7B+sites+%7B+totalCount+%7D+%7D" {
		t.Errorf("the URL asks the same: %+v %v", c, err)
	}
	for _, bad := range [][2]string{{"", "{ a }"}, {"a", " "}, {strings.Repeat("a", 5000), "{ a }"}, {"a", strings.Repeat("a", 5000)}} {
		if _, err := a.CiteAnswer(graph.Stats{}, bad[0], bad[1]); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%.9q and %.9q are refused: %v", bad[0], bad[1], err)
		}
	}
}

func TestPublicURL(t *testing.T) {
	for address, good := range map[string]bool{
		"https://a.example": true, "http://localhost:1/x/": true, "": false, "a.example": false, "ftp://a.example": false,
		"https://a.example?x": false, "https://a.example#x": false, "https://": false,
	} {
		if _, err := atlas.PublicURL(address); (err == nil) != good {
			t.Errorf("%q is an address: %t, %v", address, good, err)
		}
	}
}
