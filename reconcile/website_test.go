package reconcile

import (
	"testing"

	"entente/graph"
)

func TestWebsiteOf(t *testing.T) {
	for _, c := range []struct {
		address, host, domain, label string
		top, whole                   bool
		why                          string
	}{
		{"https://www.uni-nebel.de", "uni-nebel.de", "uni-nebel.de", "uni-nebel", true, true, "without www"},
		{"http://www2.aua.gr", "aua.gr", "aua.gr", "aua", true, true, "nor its second server"},
		{"http://wat.edu.pl/", "wat.edu.pl", "wat.edu.pl", "wat", true, true, "edu.pl is given to many"},
		{"https://eng.nebel.fr/en", "eng.nebel.fr", "nebel.fr", "nebel", true, true, "a language before it and behind it"},
		{"https://roma1.ingv.it", "roma1.ingv.it", "ingv.it", "ingv", false, true, "a host below the domain may be that of a part"},
		{"https://www.telethon.it/en/institutes/dulbecco/", "telethon.it", "telethon.it", "telethon", true, false, "a page of somebody's website"},
		{"http://fafo.no/index.php/nb/", "fafo.no", "fafo.no", "fafo", true, false, "a file with a page behind it"},
		{"http://just.edu.jo/Pages/Default.aspx", "just.edu.jo", "just.edu.jo", "just", true, false, "a folder is longer than a language"},
		{"http://x.de/home.html", "x.de", "x.de", "x", true, true, "a file that is called home"},
	} {
		got, ok := websiteOf(c.address)
		if want := (website{c.host, c.domain, c.label, c.top, c.whole}); !ok || got != want {
			t.Errorf("%s: %+v, %v; want %+v: %s", c.address, got, ok, want, c.why)
		}
	}
	for _, nothing := range []string{"", "uni-nebel", "://", "mailto:a@b.de"} {
		if got, ok := websiteOf(nothing); ok {
			t.Errorf("%q is read as %+v", nothing, got)
		}
	}
}

// TestBelongsTo: a domain that is called like a body is its own; one that is called like its university is not.
func TestBelongsTo(t *testing.T) {
	for _, c := range []struct {
		address, name, acronym string
		want                   bool
		why                    string
	}{
		{"https://kth.se", "Kungliga Tekniska Högskolan", "", true, "the first letters"},
		{"https://kth.se", "Språkbanken Tal", "", false, "a language bank at that university"},
		{"https://funcanis.org", "Fundación Canaria de Investigación Sanitaria", "", true, "the beginnings of words"},
		{"https://queensu.ca", "Queen's University at Kingston", "", true, "a word and a beginning"},
		{"https://queensu.ca", "Canadian Cancer Trials Group", "", false, "none of them"},
		{"https://vib.be", "Flanders Institute for Biotechnology", "VIB", true, "the acronym"},
		{"https://telethon.it", "Fondazione Telethon", "", true, "a word of its own"},
		{"https://uchile.cl", "Centro Sismológico Nacional, Chile", "", false, "the country is not its own"},
		{"https://research.de", "Nebel Research", "", false, "nor is a word of everybody"},
		{"https://x.de", "Xylophone Institute", "", false, "one letter says nothing"},
	} {
		e := &graph.Entity{ID: "institution:a", Kind: graph.KindInstitution, Labels: []graph.Label{{Value: c.name, Type: graph.LabelPreferred}},
			Attributes: []graph.Attribute{{Property: graph.PropCountry, Value: "CL"}}}
		if c.acronym != "" {
			e.Labels = append(e.Labels, graph.Label{Value: c.acronym, Type: graph.LabelAcronym})
		}
		r := recordOf(e)
		w, _ := websiteOf(c.address)
		if got := w.belongsTo(&r, towns{whole: []string{"nebelstadt"}}); got != c.want {
			t.Errorf("%s of %s: %v, want %v: %s", c.address, c.name, got, c.want, c.why)
		}
	}
}
