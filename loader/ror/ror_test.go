package ror

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/graphtest"
)

// record is a minimal record; fields replace or add to those of it.
func record(slug string, fields ...string) string {
	all := map[string]string{
		"id":    `"https://ror.org/` + slug + `"`,
		"names": `[{"lang":"en","types":["ror_display","label"],"value":"Org ` + slug + `"}]`,
	}
	for _, f := range fields {
		key, value, _ := strings.Cut(f, "=")
		all[key] = value
	}
	var parts []string
	for k, v := range all {
		parts = append(parts, fmt.Sprintf("%q:%s", k, v))
	}
	slices.Sort(parts)
	return "{" + strings.Join(parts, ",") + "}"
}

const (
	one = "0aaaaaa01"
	two = "0bbbbbb02"
	// outside is no record of any file here; only relationships name it.
	outside = "0dddddd04"
	three   = "0cccccc03"
)

func write(t testing.TB, name, content string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

func read(t *testing.T, content string) *gathered {
	t.Helper()
	g := &gathered{}
	if _, err := New(write(t, "ror.json", content)).Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if p := graphtest.Problems(t, g.said(), func(id graph.ID) bool { return id == institution(outside) }); len(p) > 0 {
		t.Errorf("the statements break the model: %s", p[0])
	}
	return g
}

func array(records ...string) string { return "[\n" + strings.Join(records, ",\n") + "\n]" }

func TestNames(t *testing.T) {
	for _, c := range []struct {
		name, why, names string
		want             []string
	}{
		{
			"by language", "each language has a name of its own, the acronym belongs to none",
			`[{"lang":null,"types":["acronym"],"value":"ECI"},{"lang":"en","types":["label","ror_display"],"value":"Name"},
			{"lang":"th","types":["label"],"value":"ชื่อ"},{"lang":"en","types":["alias"],"value":"Other"}]`,
			[]string{"acronym ECI 0", "name Name@en 1", "name ชื่อ@th 2", "alias Other@en 3"},
		},
		{
			"several labels in a language", "two names would contradict each other, and ROR means no contradiction",
			`[{"lang":null,"types":["label"],"value":"ECI, Inc."},{"lang":null,"types":["label","ror_display"],"value":"ECI, Inc. (Japan)"}]`,
			[]string{"alias ECI, Inc. 0", "name ECI, Inc. (Japan) 1"},
		},
		{
			"two labels, none displayed in the language", "the first one is the name",
			`[{"lang":"en","types":["ror_display","label"],"value":"A"},{"lang":"cy","types":["label"],"value":"B"},{"lang":"cy","types":["label"],"value":"C"}]`,
			[]string{"name A@en 0", "name B@cy 1", "alias C@cy 2"},
		},
		{
			"display name of no language repeats a label", "the label says it, and in which language",
			`[{"lang":null,"types":["ror_display"],"value":"A"},{"lang":"en","types":["label"],"value":"A"}]`,
			[]string{"name A@en 1"},
		},
		{
			"no English name", "in other languages too it is called as ROR displays it, and not as the first of them has it",
			`[{"lang":"fi","types":["label"],"value":"Instituutti"},{"lang":"sv","types":["label","ror_display"],"value":"Institutet"}]`,
			[]string{"name Instituutti@fi 0", "name Institutet@sv 1", "name Institutet 1"},
		},
		{
			"no English name, and a display name of no language that repeats a label", "likewise",
			`[{"lang":null,"types":["ror_display"],"value":"A"},{"lang":"fr","types":["label"],"value":"A"}]`,
			[]string{"name A 0", "name A@fr 1"},
		},
		{
			"display name that is no label", "it is what ROR calls the organisation",
			`[{"lang":"en","types":["label"],"value":"AG"},{"lang":"en","types":["ror_display"],"value":"AG (Uruguay)"}]`,
			[]string{"alias AG@en 0", "name AG (Uruguay)@en 1"},
		},
		{
			"several types in one entry", "each says something; the alias of the same text does not",
			`[{"lang":"en","types":["alias","label","ror_display","acronym"],"value":"EUDAT"}]`,
			[]string{"name EUDAT@en 0", "acronym EUDAT@en 0"},
		},
		{
			"blanks and control characters", "they are no part of the text; joiners of Sinhala are",
			`[{"lang":"en","types":["label"],"value":" A\u00a0\n B "},{"lang":"si","types":["label"],"value":"විද්\u200dයාලය"}]`,
			[]string{"name A B@en 0", "name විද්\u200dයාලය@si 1"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := read(t, array(record(one, "names="+c.names)))
			var got []string
			for _, l := range g.lines() {
				l = strings.TrimPrefix(l, "ror-"+one+" ")
				if !strings.HasPrefix(l, "identifier ") {
					got = append(got, strings.Replace(l, "#/0/names/", "", 1))
				}
			}
			if d := cmp.Diff(c.want, got, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s (-want +got):\n%s", c.why, d)
			}
			if len(g.rejections) > 0 {
				t.Errorf("rejected: %s", g.rejected())
			}
		})
	}
}

func TestFields(t *testing.T) {
	const self = "ror-" + one
	for _, c := range []struct {
		name, why, field string
		word             string
		want             []string
		rejected         []string // beginnings
	}{
		{"founded", "a year", `established=1939`, "founded", []string{self + " founded 1939 #/0/established"}, nil},
		{"founded before 1000", "years have four digits", `established=976`, "founded", []string{self + " founded 0976 #/0/established"}, nil},
		{"not known when founded", "null is absence", `established=null`, "founded", nil, nil},
		{"founded in no year", "it does not fit a date", `established=-5`, "founded", nil, []string{"established -005: "}},
		{"founded as text", "the shape is another than the schema's; the rest of the record loads", `established="1939"`, "founded", nil, []string{`established "1939": JSON of the type string`}},
		{"several types", "most funders are something else besides, and a public hospital is both", `types=["funder","healthcare","government"]`, "type",
			[]string{self + " type FUNDER #/0/types/0", self + " type HEALTHCARE #/0/types/1", self + " type PUBLIC_AUTHORITY #/0/types/2"}, nil},
		{"schema 1.0", "types had capitals", `types=["Nonprofit"]`, "type", []string{self + " type NON_PROFIT #/0/types/0"}, nil},
		{"unknown type", "the list is closed", `types=["club"]`, "type", nil, []string{"types/0 club: "}},
		{"website", "Wikipedia is about the organisation", `links=[{"type":"wikipedia","value":"http://en.wikipedia.org/wiki/A"},{"type":"website","value":"https://a.eu"}]`, "website", []string{self + " website https://a.eu #/0/links/1"}, nil},
		{"no address", "it does not fit", `links=[{"type":"website","value":"a.eu"}]`, "website", nil, []string{"links/0 a.eu: "}},
		{"unknown link", "nothing vanishes", `links=[{"type":"blog","value":"http://a.eu"}]`, "website", nil, []string{"links/0/type blog: "}},
		{"active", "schema 1.0 may write it with a capital", `status="Active"`, "status", []string{self + " status ACTIVE #/0/status"}, nil},
		{"inactive", "the record is kept, and says so", `status="inactive"`, "status", []string{self + " status INACTIVE #/0/status"}, nil},
		{"no status", "nothing is known of it", `status=null`, "status", nil, nil},
		{"unknown status", "nothing vanishes", `status="merged"`, "name", []string{self + " name Org " + one + "@en #/0/names/0"}, []string{"status merged: "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := read(t, array(record(one, c.field)))
			if d := cmp.Diff(c.want, g.about(c.word), cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s (-want +got):\n%s", c.why, d)
			}
			wantRejected(t, g, c.why, c.rejected)
		})
	}
}

func wantRejected(t *testing.T, g *gathered, why string, want []string) {
	t.Helper()
	got := g.rejected()
	ok := len(got) == len(want)
	for i := range want {
		ok = ok && strings.HasPrefix(got[i], want[i])
	}
	if !ok {
		t.Errorf("%s: rejected %q, want %q", why, got, want)
	}
}

func TestIdentifiers(t *testing.T) {
	g := read(t, array(
		record(one, `external_ids=[
			{"type":"fundref","preferred":"501","all":["100","200"]},
			{"type":"isni","preferred":null,"all":["0000 0001 2288 330x"]},
			{"type":"grid","preferred":null,"all":["https://www.grid.ac/institutes/grid.1.a","grid.1.a"]},
			{"type":"grid","preferred":"100011307","all":["100011307"]},
			{"type":"wikidata","preferred":"Q1","all":["Q1","Q7"]},
			{"type":"viaf","preferred":"1","all":["1"]}]`),
		record(two, `external_ids=[{"type":"wikidata","preferred":null,"all":["Q7"]}]`),
		record(three, `status="withdrawn"`, `external_ids=[{"type":"wikidata","preferred":null,"all":["Q1"]}]`),
	))
	want := []string{
		"ror-" + one + " identifier ror:https://ror.org/" + one + " #/0/id",
		"ror-" + one + " identifier fundref:100 #/0/external_ids/0/all/0",
		"ror-" + one + " identifier fundref:200 #/0/external_ids/0/all/1",
		"ror-" + one + " identifier fundref:501 #/0/external_ids/0/preferred",
		"ror-" + one + " identifier grid:grid.1.a #/0/external_ids/2/all/0",
		"ror-" + one + " identifier wikidata:Q1 #/0/external_ids/4/all/0",
		"ror-" + two + " identifier ror:https://ror.org/" + two + " #/1/id",
	}
	if d := cmp.Diff(want, g.about("identifier")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	wantRejected(t, g, "wrong forms; Q7 would make one of two; Q1 is also of a withdrawn record, which does not count", []string{
		"external_ids/1/all/0 0000 0001 2288 330x: it does not look",
		"external_ids/3/all/0 100011307: it does not look",
		"external_ids/4/all/1 Q7: several records",
		"external_ids/5/type viaf: the scheme",
		"external_ids/0/all/0 Q7: several records",
		" https://ror.org/" + three + ": ROR has withdrawn",
	})
}

func TestPlaces(t *testing.T) {
	g := read(t, array(record(one, `locations=[
		{"geonames_id":1,"geonames_details":{"name":"Ispra","country_code":"IT","lat":45.80,"lng":8.0}},
		{"geonames_id":2,"geonames_details":{"name":"Petten","country_code":"NL","lat":95,"lng":8}},
		{"geonames_id":2,"geonames_details":{"name":"Petten","country_code":"NL"}},
		{"geonames_id":0,"geonames_details":{"name":"Nowhere"}},
		{"geonames_id":3,"geonames_details":{"name":" ","country_code":"XK"}},
		{"geonames_id":4,"geonames_details":{"name":"Windhoek","country_code":"NA","lat":null,"lng":null}},
		{"geonames_id":5,"geonames_details":{"name":"Athens","country_code":"EL"}},
		{"geonames_id":6,"geonames_details":{"name":"Nowhere","country_code":"XX"}}]`)))
	p := "#/0/locations/"
	want := []string{
		"ror-" + one + " country IT " + p + "0/geonames_details/country_code",
		"ror-" + one + "-1 country IT " + p + "0/geonames_details/country_code",
		"ror-" + one + "-2 country NL " + p + "1/geonames_details/country_code",
		"ror-" + one + "-4 country NA " + p + "5/geonames_details/country_code",
		"ror-" + one + "-5 country GR " + p + "6/geonames_details/country_code",
	}
	if d := cmp.Diff(want, g.about("country")); d != "" {
		t.Errorf("the country is that of the first location, and NA is Namibia (-want +got):\n%s", d)
	}
	site := "ror-" + one + "-1 "
	want = []string{
		site + "name Ispra " + p + "0/geonames_details/name",
		site + "city Ispra " + p + "0/geonames_details/name",
		site + "country IT " + p + "0/geonames_details/country_code",
		site + "coordinates 45.8,8 " + p + "0/geonames_details",
		site + "identifier geonames:1 " + p + "0/geonames_id",
	}
	got := slices.DeleteFunc(g.lines(), func(l string) bool { return !strings.HasPrefix(l, site) })
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("a site (-want +got):\n%s", d)
	}
	if got := g.about("HAS_SITE"); len(got) != 5 || got[0] != "ror-"+one+" HAS_SITE ror-"+one+"-1 "+p+"0" {
		t.Errorf("sites: %q", got)
	}
	wantRejected(t, g, "each by field", []string{
		"locations/1/geonames_details 95,8: ", "locations/2/geonames_id 2: the location is given twice",
		"locations/3/geonames_id 0: ", "locations/4/geonames_details/name  : ", "locations/7/geonames_details/country_code XX: \"XX\" is not a country",
	})
}

func TestRelationships(t *testing.T) {
	rel := func(kind, id string) string {
		return fmt.Sprintf(`relationships=[{"type":%q,"id":"https://ror.org/%s","label":"x"}]`, kind, id)
	}
	for _, c := range []struct {
		name, why, first, second string
		want                     []string
		rejected                 []string
	}{
		{"both sides", "one relation with two places", rel("parent", two), rel("child", one),
			[]string{"a PART_OF b 0", "a PART_OF b 1"}, nil},
		{"child only", "one side is enough", "x=1", rel("child", one), []string{"a PART_OF b 1"}, nil},
		{"related", "one direction, so that both sides make one statement", rel("related", two), rel("related", one),
			[]string{"a PARTNER_OF b 0", "a PARTNER_OF b 1"}, nil},
		{"successor", "what comes after succeeds", rel("successor", two), rel("predecessor", one),
			[]string{"b SUCCEEDS a 0", "b SUCCEEDS a 1"}, nil},
		{"itself", "three records name themselves", rel("child", one), "x=1", nil, []string{"relationships/0 https://ror.org/" + one + ": the record names itself"}},
		{"outside", "the loader knows whether anything has the number", rel("parent", outside), "x=1", []string{"a PART_OF ror-" + outside + " 0"}, nil},
		{"withdrawn", "it is in the file and not loaded", rel("predecessor", two), `status="withdrawn"`, nil,
			[]string{"relationships/0 https://ror.org/" + two + ": ROR has withdrawn the record at", " https://ror.org/" + two + ": ROR has withdrawn"}},
		{"unknown type", "the list is closed", rel("friend", two), "x=1", nil, []string{"relationships/0/type friend: "}},
		{"no id", "it leads nowhere", rel("parent", "xyz"), "x=1", nil, []string{"relationships/0 https://ror.org/xyz: the id is not"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := read(t, array(record(one, c.first), record(two, c.second)))
			names := strings.NewReplacer("ror-"+one, "a", "ror-"+two, "b", "#/", "", "/relationships/0", "")
			var got []string
			for _, r := range []string{"PART_OF", "PARTNER_OF", "SUCCEEDS"} {
				for _, l := range g.about(r) {
					got = append(got, names.Replace(l))
				}
			}
			if d := cmp.Diff(c.want, got, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s (-want +got):\n%s", c.why, d)
			}
			wantRejected(t, g, c.why, c.rejected)
		})
	}
}

func TestRecordsThatAreRefused(t *testing.T) {
	g := read(t, array(
		`null`, `42`, `{"id":7}`, `{"id":"https://grid.ac/1"}`,
		record(one, `names=[{"lang":"en","types":["alias"],"value":"A"}]`),
		`{"id":"https://ror.org/`+two+`","name":"Schema one","country":{"country_code":"FR"}}`,
		record(three), record(three),
	))
	wantRejected(t, g, "whole records", []string{
		" : it is not a JSON object", " : it is not a JSON object", " : its id", " https://grid.ac/1: its id",
		" https://ror.org/" + one + ": it has no name", " https://ror.org/" + two + ": it has no name by schema v2",
		" https://ror.org/" + three + ": the record stands in the file twice, first at #/6",
	})
	if len(g.records) != 2 || g.records[1].At.Line != 8 {
		t.Errorf("records: %+v; want the document and the one of line 8", g.records)
	}
}
