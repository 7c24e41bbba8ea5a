package atlas_test

import (
	"fmt"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// bodies are as registers and CORDIS name them, and how prominent they are.
var bodies = []any{
	fact("institution:siemens", "name@de=SIEMENS AKTIENGESELLSCHAFT"), fact("institution:siemens", "country=DE"),
	fact("institution:siemens-austria", "name@de=SIEMENS AKTIENGESELLSCHAFT OESTERREICH"), fact("institution:siemens-austria", "acronym=SIEMENS"),
	fact("institution:siemens-austria", "country=AT"),
	fact("institution:siemens-health", "name@de=Siemens Healthineers"), fact("institution:siemens-health", "country=DE"),
	fact("institution:philips", "name@en=Philips (Netherlands)"),
	fact("institution:philips-medical", "name@de=PHILIPS MEDIZIN SYSTEME BOBLINGEN GMBH"), fact("institution:philips-medical", "acronym=PHILIPS"),
	fact("institution:ibm-research", "name@en=IBM RESEARCH GMBH"), fact("institution:ibm-research", "acronym=IBM"),
	fact("institution:duesseldorf", "name@de=HEINRICH-HEINE-UNIVERSITAET DUESSELDORF"),
	fact("institution:bam", "name@de=BUNDESANSTALT FUER MATERIALFORSCHUNG UND -PRUEFUNG"),
	fact("institution:zurich", "name@en=University of Zurich"), fact("institution:zurich", "alias@de=Universität Zürich"),
	fact("institution:gottingen", "name@en=University of Göttingen"), fact("institution:gottingen", "alias@de=Georg-August-Universität Göttingen"),
	fact("institution:gottingen-library", "name@en=Göttingen State and University Library"),
	fact("institution:boston", "name@en=Boston Children's Hospital"),
	fact("institution:oxford", "name@en=University of Oxford"), fact("institution:oxford-wave", "name@en=Oxford Wave Research Ltd"),
	fact("institution:oxfam", "name@it=OXFAM ITALIA ONLUS ASSOCIAZIONE"),
	fact("institution:cnrs", "name@fr=Centre national de la recherche scientifique"), fact("institution:cnrs", "acronym=CNRS"),
	fact("institution:cnrs", "identifier=wikidata:Q280413"), fact("institution:cnrs", "identifier=ror:02feahw73"),
	fact("institution:cnam", "name@fr=Conservatoire national des arts et métiers"), fact("institution:cnam", "acronym=CNAM"),
	fact("institution:navrom", "name@ro=COMPANIA DE NAVIGATIE FLUVIALA ROMANA NAVROM SA"),
	fact("institution:tum", "name@en=Technical University of Munich"),
	fact("institution:tezpur", "name@en=Tezpur University"), fact("institution:tezpur", "acronym=TU"),
	fact("institution:texas", "name@en=Texas A&M University"),
	fact("institution:commission", "name@en=European Commission"),
	fact("institution:fraunhofer", "name@de=Fraunhofer-Gesellschaft zur Förderung der angewandten Forschung e.V."),
	fact("institution:fraunhofer-usa", "name@en=Fraunhofer USA"),
	fact("institution:athens", "name@el=Εθνικό Μετσόβιο Πολυτεχνείο"),
	fact("institution:copenhagen", "name@da=Københavns Universitet"),
}

// prominent adds relations to those that much is known of.
func prominent() []any {
	out := bodies
	for _, of := range []string{"oxford", "cnrs", "fraunhofer"} {
		for i := range 250 {
			out = append(out, relation(graph.ID("institution:"+of), "PARTICIPATES_IN", graph.ID("project:"+of+fmt.Sprint(i))))
		}
	}
	return out
}

// TestFoundAsPeopleWriteIt has a row for each way in which people write a name otherwise than registers do.
func TestFoundAsPeopleWriteIt(t *testing.T) {
	api := atlasOf(t, prominent()...)
	t.Run("search", func(t *testing.T) {
		for _, tt := range []struct{ text, first, why string }{
			{"Bundesanstalt für Materialforschung und -prüfung", "bam", "umlauts written ue"},
			{"Universitaet Zuerich", "zurich", "and the other way round"},
			{"Boston Children Hospital", "boston", "possession left out"},
			{"Univ. of Oxford", "oxford", "an abbreviated word"},
			{"Oxford University", "oxford", "another order"},
			{"Université d’Oxford", "oxford", "another language"},
			{"C.N.R.S.", "cnrs", "initials with points"},
			{"europen comission", "commission", "a letter missing in each word"},
			{"Technische Universität München", "tum", "a city in the language of its country"},
			{"Texas A&amp;M University", "texas", "HTML"},
			{"National Technical University Metsovio", "", "a name in other words is not found"},
			{"Ethniko Metsovio Polytechneio", "athens", "Greek by ear"},
			{"University of Copenhagen", "copenhagen", "a city in the genitive"},
			{"Fraunhofer", "fraunhofer", "the prominent one"},
			{"", "", "nothing"},
		} {
			res, err := api.Search(t.Context(), atlas.SearchQuery{Text: tt.text})
			if err != nil {
				t.Fatal(err)
			}
			first := ""
			if len(res.Edges) > 0 {
				first = res.Edges[0].Node.Entity.ID.Slug()
			}
			if first != tt.first {
				t.Errorf("%s: %q finds %q first, want %q", tt.why, tt.text, first, tt.first)
			}
		}
	})
	t.Run("suggest", func(t *testing.T) {
		for _, tt := range []struct{ text, first string }{
			{"Oxf", "oxford"}, {"cn", "cnrs"}, {"Fraunhofer", "fraunhofer"}, {"Univ. Oxf", "oxford"}, {"Universitaet Zue", "zurich"}, {"europen commission", "commission"},
		} {
			hits, err := api.Suggest(t.Context(), tt.text, nil, "", 8)
			if err != nil || len(hits) == 0 || hits[0].Entity.ID.Slug() != tt.first {
				t.Errorf("%q: %s comes first: %v %v", tt.text, tt.first, hits, err)
			}
		}
	})
	t.Run("resolve", func(t *testing.T) {
		for _, tt := range []struct {
			name, country string
			first         string
			outcome       atlas.ResolveOutcome
			why           string
		}{
			{"Siemens", "", "siemens", atlas.OutcomeAmbiguous, "a short name is of a group; the parent comes first"},
			{"Siemens AG", "DE", "siemens", atlas.OutcomeResolved, "the legal form, short"},
			{"Philips", "", "philips", atlas.OutcomeAmbiguous, "the parent before a subsidiary with the acronym"},
			{"IBM", "", "ibm-research", atlas.OutcomeAmbiguous, "one subsidiary is not the group"},
			{"Heinrich-Heine-Universität Düsseldorf", "", "duesseldorf", atlas.OutcomeResolved, "umlauts"},
			{"Universitaet Zuerich", "", "zurich", atlas.OutcomeResolved, "umlauts"},
			{"Georg-August-Universitaet Goettingen", "", "gottingen", atlas.OutcomeResolved, "umlauts"},
			{"Universität Göttingen", "", "gottingen", atlas.OutcomeResolved, "the university, not its library"},
			{"TU München", "", "tum", atlas.OutcomeResolved, "a compound"},
			{"Texas A&amp;M University", "", "texas", atlas.OutcomeResolved, "HTML"},
			{"Boston Children&#39;s Hospital", "", "boston", atlas.OutcomeResolved, "HTML"},
			{"http://www.wikidata.org/entity/Q280413", "", "cnrs", atlas.OutcomeResolved, "an address of Wikidata"},
			{"https://ror.org/02feahw73/", "", "cnrs", atlas.OutcomeResolved, "an address with a slash"},
			{"europen comission", "", "commission", atlas.OutcomeAmbiguous, "wrong letters suggest"},
		} {
			r := resolve(t, api, atlas.ResolveRequest{Name: tt.name, Country: tt.country})
			if r.Outcome != tt.outcome || r.Candidates[0].Entity.ID.Slug() != tt.first {
				t.Errorf("%s: %q is %s, %s first, want %s and %s\n%s", tt.why, tt.name, r.Outcome, r.Candidates[0].Entity.ID, tt.outcome, tt.first, reasons(r))
			}
		}
	})
}
