package loader_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/storetest"
	"entente/loader"
)

// rejectedOf loads a source and returns what is rejected of it, a line each.
func rejectedOf(t *testing.T, store graph.Store, source loader.Source) []string {
	t.Helper()
	var lines []string
	_, err := loader.Run(context.Background(), store, source, loader.Options{Rejected: func(j loader.Rejection) error {
		lines = append(lines, j.String())
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// TestUnknownIDsAreRejected: what a statement names must be in the input or in the graph; what may have been meant is told.
func TestUnknownIDsAreRejected(t *testing.T) {
	for _, tt := range []struct {
		name, why string
		state     any
		want      []string
	}{
		{"known", "a fact about what is declared", fact(jrc, "founded=1957", "doc=report"), nil},
		{"of the graph", "the graph may have the subject", fact(ada, "alias=Ada", "doc=report"), nil},
		{"document of the graph", "and the document", fact(jrc, "founded=1957", "doc=older"), nil},
		{"subject misspelt", "a slip of the pen", fact("institution:jcr", "founded=1957", "doc=report"), []string{
			`subject "institution:jcr": institution:jcr is neither in this input nor in the graph; did you mean institution:jrc?`}},
		{"subject of no kind", "the kind is what is misspelt", fact("institute:jrc", "founded=1957", "doc=report"), []string{
			`subject "institute:jrc": institute:jrc is neither in this input nor in the graph; did you mean institution:jrc?`}},
		{"subject unlike any", "nothing to guess", fact("theme:astroparticle-physics", "notation=x", "doc=report"), []string{
			`subject "theme:astroparticle-physics": theme:astroparticle-physics is neither in this input nor in the graph; ` +
				`load what it is in first, or correct the id`}},
		{"document misspelt", "evidence that nobody can look up", fact(jrc, "founded=1957", "doc=reprot"), []string{
			`document "document:reprot": document:reprot is neither in this input nor in the graph; did you mean document:report?`}},
		{"one document of two", "the other does not make up for it", fact(jrc, "founded=1957", "doc=report", "doc=none-such-document"), []string{
			`document "document:none-such-document": document:none-such-document is neither in this input nor in the graph; ` +
				`load what it is in first, or correct the id`}},
		{"both ends", "all is told in one run", relation("institution:jcr", graph.PartnerOf, "institution:cnsr", "doc=report"), []string{
			`from "institution:jcr": institution:jcr is neither in this input nor in the graph; did you mean institution:jrc?`,
			`to "institution:cnsr": institution:cnsr is neither in this input nor in the graph; did you mean institution:cnrs?`}},
		{"document of a relation", "relations rest on documents, too", relation(jrc, graph.PartnerOf, cnrs, "doc=reprot"), []string{
			`document "document:reprot": document:reprot is neither in this input nor in the graph; did you mean document:report?`}},
		{"document of a dated relation", "as do those that may be in conflict", relation(jrc, graph.PartnerOf, cnrs, "doc=reprot", "since=2001"), []string{
			`document "document:reprot": document:reprot is neither in this input nor in the graph; did you mean document:report?`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := storetest.NewReference()
			load(t, s, source("older", fact(ada, "name=Ada Byron")))
			said := source("report", fact(jrc, "name@en=Joint Research Centre"), fact(cnrs, "name@fr=CNRS"))
			switch state := tt.state.(type) {
			case graph.Fact:
				said.Facts = append(said.Facts, state)
			case graph.Relation:
				said.Relations = append(said.Relations, state)
			}
			var want []string
			for _, line := range tt.want {
				at := "report:2: " // the record of the JRC
				if len(said.Facts) > 3 && said.Facts[3].Subject != jrc || said.Relations != nil && said.Relations[0].From != jrc {
					at = "report:4: " // one of its own, behind those that are declared
				}
				want = append(want, at+line)
			}
			if diff := cmp.Diff(want, rejectedOf(t, s, said)); diff != "" {
				t.Errorf("%s (-want +got)\n%s", tt.why, diff)
			}
			if tt.want == nil {
				return
			}
			clean := storetest.NewReference()
			load(t, clean, source("older", fact(ada, "name=Ada Byron")))
			load(t, clean, source("report", fact(jrc, "name@en=Joint Research Centre"), fact(cnrs, "name@fr=CNRS")))
			if diff := cmp.Diff(contentsOf(t, clean), contentsOf(t, s)); diff != "" {
				t.Errorf("the rest is not as without the statement (-without +with)\n%s", diff)
			}
		})
	}
}

// TestGuessesAreFew: a load of many unknown ids does not look long for what may have been meant.
func TestGuessesAreFew(t *testing.T) {
	said := source("report", fact(jrc, "name@en=Joint Research Centre"))
	for i := range 150 {
		r := relation(jrc, graph.PartnerOf, graph.ID(fmt.Sprintf("institution:jrc%d", i)), "doc=report")
		said.Relations = append(said.Relations, r)
	}
	guesses := 0
	for _, line := range rejectedOf(t, storetest.NewReference(), said) {
		if len(line) > 0 && line[len(line)-1] == '?' {
			guesses++
		}
	}
	if guesses != 100 {
		t.Errorf("%d guesses for 150 unknown ids, want 100", guesses)
	}
}

// pieces is a source whose records are given in pieces.
type pieces []loader.Record

func (pieces) Name() string { return "pieces" }

func (p pieces) Read(_ context.Context, sink loader.Sink) (string, error) {
	for _, rec := range p {
		if err := sink.Put(rec); err != nil {
			return "", err
		}
	}
	return "", nil
}

// TestPlacesInSeveralFiles: messages name the file of a record, also where a source goes back to one that it has left.
func TestPlacesInSeveralFiles(t *testing.T) {
	var said pieces
	for i, file := range []string{"a.csv", "b.csv", "c.csv", "b.csv", "a.csv", "c.csv"} {
		said = append(said, loader.Record{
			At: graph.Position{File: file, Line: i + 1}, Entities: []graph.ID{"document:d", jrc},
			Facts:     []graph.Fact{fact("document:d", "name=Document", "doc=d"), fact(jrc, "name=JRC", "doc=d")},
			Relations: []graph.Relation{relation(jrc, graph.PartnerOf, graph.ID(fmt.Sprintf("institution:unknown-%d", i)), "doc=d")},
		})
	}
	var got []string
	for _, line := range rejectedOf(t, storetest.NewReference(), said) {
		place, _, _ := strings.Cut(line, ": ")
		got = append(got, place)
	}
	slices.Sort(got)
	if want := []string{"a.csv:1", "a.csv:5", "b.csv:2", "b.csv:4", "c.csv:3", "c.csv:6"}; !slices.Equal(got, want) {
		t.Errorf("%v are rejected, want %v", got, want)
	}
}

// TestWhatAMergedEntityHadIsKnown: a record counts as unchanged when all it states is known, also of an entity that merges with
// another in the same load.
func TestWhatAMergedEntityHadIsKnown(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, source("report", fact(cnrs, "name=CNRS"), fact(cnrsPIC, "name=NATIONAL CENTRE"), fact(cnrsPIC, "identifier=pic:999997930")))
	said := func(statement ...graph.Fact) loader.Record {
		return loader.Record{Entities: []graph.ID{statement[0].Subject}, Facts: statement}
	}
	r, err := loader.Run(context.Background(), s, pieces{
		said(fact("document:d", "name=Document", "doc=d")),
		said(fact(cnrs, "identifier=pic:999997930", "doc=d")),
		said(fact(cnrs, "name=CNRS", "doc=d")),
		said(fact(cnrsPIC, "name=NATIONAL CENTRE", "doc=d")),
		said(fact(cnrsPIC, "name=NATIONAL CENTRE", "doc=d"), fact(cnrsPIC, "country=FR", "doc=d")),
	}, loader.Options{})
	if want := (graph.Records{Read: 5, Created: 1, Updated: 1, Unchanged: 3}); err != nil || r.Load.Records != want {
		t.Errorf("%+v, %v, want %+v: the document is new, one record adds a country, and all else was known of one of the two", r.Load.Records, err, want)
	}
}

// TestAPieceOfNothing: what says that it continues a record, and is the first one, is a record of its own.
func TestAPieceOfNothing(t *testing.T) {
	r, err := loader.Run(context.Background(), storetest.NewReference(), pieces{
		{Entities: []graph.ID{"document:d"}, Facts: []graph.Fact{fact("document:d", "name=Document", "doc=d")}, Continues: true},
		{Facts: []graph.Fact{fact("document:d", "lang=en", "doc=d")}, Continues: true},
	}, loader.Options{})
	if want := (graph.Records{Read: 1, Created: 1}); err != nil || r.Load.Records != want {
		t.Errorf("%+v, %v, want %+v", r.Load.Records, err, want)
	}
}

// TestRecordsInPieces: what continues a record is counted with it, and messages tell the place of the piece.
func TestRecordsInPieces(t *testing.T) {
	at := func(line, column int) graph.Position {
		return graph.Position{File: "a.yml", Line: line, Column: column}
	}
	cited := func(id graph.ID, statement string) []graph.Fact { return []graph.Fact{fact(id, statement, "doc=d")} }
	records := func(second string) pieces {
		return pieces{
			{At: at(1, 3), Entities: []graph.ID{"document:d"}},
			{At: at(2, 3), Facts: cited("document:d", "name=Document"), Continues: true},
			{At: at(4, 3), Entities: []graph.ID{jrc}},
			{At: at(5, 5), Facts: cited(jrc, "name=JRC"), Continues: true},
			{At: at(6, 7), Facts: cited(jrc, second), Continues: true},
			{At: at(7, 9), Facts: cited(jrc, "founded=soon"), Continues: true},
			{At: at(8, 11), Relations: []graph.Relation{relation(jrc, graph.PartnerOf, "institution:x", "doc=d")}, Continues: true},
			{At: at(9, 3), Entities: []graph.ID{jrc}}, // and nothing is said of it
		}
	}
	s := storetest.NewReference()
	for _, tt := range []struct {
		why, second string
		want        graph.Records
	}{
		{"all is new", "country=IT", graph.Records{Read: 3, Created: 3}},
		{"all is known", "country=IT", graph.Records{Read: 3, Unchanged: 3}},
		{"one piece is new", "country=BE", graph.Records{Read: 3, Updated: 1, Unchanged: 2}},
	} {
		r, err := loader.Run(context.Background(), s, records(tt.second), loader.Options{})
		if err != nil || r.Load.Records != tt.want {
			t.Errorf("%s: %+v, %v, want %+v", tt.why, r.Load.Records, err, tt.want)
		}
	}
	want := []string{
		`a.yml:7:9: founded "soon": founded: "soon" is not a date: YYYY, YYYY-MM or YYYY-MM-DD`,
		`a.yml:8:11: to "institution:x": institution:x is neither in this input nor in the graph; did you mean institution:jrc?`,
	}
	if diff := cmp.Diff(want, rejectedOf(t, s, records("country=BE"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
