package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"entente/cli"
	"entente/internal/needs"
)

// onEverything starts a server on everything that docs/questions.md loads: the seed, Horizon Europe, EuroSciVoc, RNSR and ROR, joined by
// rule. The store is made once for all tests of the package; the test is skipped where the releases are not at hand.
func onEverything(t *testing.T) (url string) {
	loads := [][]string{
		{"seed"},
		{"cordis", needs.Shared(t, "data/cordis/cordis-HORIZONprojects-csv.zip")},
		{"euroscivoc", needs.Shared(t, "data/euroscivoc/EuroSciVoc.ttl")},
		{"rnsr", needs.Shared(t, "data/rnsr/fr-esr-structures-recherche-publiques-actives.csv")},
		{"ror", needs.Shared(t, "data/ror/ror-data-v2.zip"), "--join", "0.6"},
	}
	everything.Do(func() {
		var err error
		if everythingIn, err = os.MkdirTemp("", "everything"); err != nil {
			t.Fatal(err)
		}
		everythingAt = "file:" + filepath.Join(everythingIn, "graph.db")
		for _, args := range loads {
			args = append([]string{"load"}, args...)
			args = append(args, "--store", everythingAt, "--quiet")
			if args[1] != "seed" {
				args = append(args, "--rejects", filepath.Join(everythingIn, "rejects.csv"))
			}
			var out bytes.Buffer
			p := cli.Program{Args: args, Stdout: &out, Stderr: &out}
			if code := p.Run(t.Context()); code != 0 {
				t.Fatalf("entente %v: exit code %d: %s", args, code, &out)
			}
		}
	})
	return serve(t, "--store", everythingAt)
}

var (
	everything   sync.Once
	everythingIn string // the folder of the store; "" where no test has asked for it
	everythingAt string // the address of the store
)

// removeEverything is for when the tests of the package have ended.
func removeEverything() {
	if everythingIn != "" {
		os.RemoveAll(everythingIn)
	}
}

// TestTheSameTruthOnEverything asks what the seed answers, where every register is loaded too: what is true stays what is said.
func TestTheSameTruthOnEverything(t *testing.T) {
	url := onEverything(t)
	for _, c := range []struct{ why, query, want string }{
		{
			"the JRC has six sites, under whatever names registers have them",
			`{institution(id: "institution:jrc") {name acronym founded sites {totalCount nodes {name}}}}`,
			`{"institution": {"name": "Joint Research Centre", "acronym": "JRC", "founded": "1957", "sites": {"totalCount": 6, "nodes": [
				{"name": "JRC Brussels"}, {"name": "JRC Geel"}, {"name": "JRC Ispra"}, {"name": "JRC Karlsruhe"}, {"name": "JRC Petten"}, {"name": "JRC Seville"}]}}}`,
		},
		{
			"the article dates the unit, and the register of laboratories another year",
			`{institution(id: "institution:cnrs-impa") {founded conflicts {property kind rule sides {value}}}}`,
			`{"institution": {"founded": "2006", "conflicts": [{"property": "founded", "kind": "CONTRADICTION", "rule": "AUTHORITY", "sides": [{"value": "2006"}, {"value": "2005"}]}]}}`,
		},
		{
			"companies in the joint units of the CNRS abroad: those of the seed, and one of which only the register knows",
			`{institutions(where: {type: {eq: COMPANY}, jointUnits: {some: {partners: {some: {id: {eq: "institution:cnrs"}}}, NOT: {country: {eq: FR}}}}}) {nodes {name}}}`,
			`{"institutions": {"nodes": [{"name": "Groupe Rhodia"}, {"name": "Saint-Gobain"}, {"name": "Solvay"}, {"name": "Thales"}]}}`,
		},
		{
			"names are as people write them, not as forms shout them",
			`{cnrs: institution(id: "institution:cnrs") {name} oxford: institution(id: "institution:ror-052gg0110") {name type} ` +
				`cea: institution(id: "institution:ror-00jjx8s55") {name}}`,
			`{"cnrs": {"name": "CNRS"}, "oxford": {"name": "University of Oxford", "type": "UNIVERSITY"}, ` +
				`"cea": {"name": "Commissariat à l'Énergie Atomique et aux Énergies Alternatives"}}`,
		},
		{
			"two records of one body are one: the projects hang on the first hit of a search",
			`{institution(id: "institution:ror-052gg0110") {projects(first: 0) {totalCount}}}`,
			`{"institution": {"projects": {"totalCount": 243}}}`,
		},
	} {
		var got, want any
		if err := json.Unmarshal([]byte(ask(t, url, c.query)), &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(c.want), &want); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n%v\nwant\n%v", c.why, got, want)
		}
	}
}
