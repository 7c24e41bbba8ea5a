package embedded

import (
	"encoding/json"
	"reflect"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// awkward are texts that an encoding may stumble over.
var awkward = []string{
	"", "-", "a", `a "quote"`, `\`, `\"`, `,""`, `",""`, "]", "}],[{,:", "<b>&\u2028\n\t\x00\x1f\x7f", "é", "\U0001f9ea", "[0]", "null",
}

// awkwardRecord returns a record with the text wherever a record has one.
func awkwardRecord(text string) graph.Record {
	evidence := []graph.Evidence{
		{Document: graph.ID("document:" + text), Locator: text, Quote: text, Subject: graph.ID(text), Object: graph.ID(text), Amount: text, Rank: graph.Rank(text)},
		{Document: "document:b"},
		{Document: "document:b", Rank: graph.RankDeprecated},
	}
	period := graph.Period{Until: graph.MustDate("2020-02")}
	id := graph.ID("site:" + text)
	return graph.Record{
		Entity: graph.Entity{
			ID: id, Kind: graph.KindSite, Withdrawn: true, Labels: []graph.Label{{Value: text}, {Value: text, Lang: text, Type: graph.LabelType(text)}},
			Descriptions: []graph.Label{{Value: text, Lang: text}, {Value: "long"}},
			Identifiers:  []graph.Identifier{{Scheme: graph.IdentifierScheme(text), Value: text}, {}},
			Attributes:   []graph.Attribute{{Value: text}, {Property: graph.Property(text), Value: text, Unit: text}},
			More:         []graph.Attribute{{Property: graph.Property(text), Value: text, Unit: text}, {Value: text}},
			Contested:    []graph.Property{graph.Property(text), "x"}, Merged: []graph.ID{graph.ID(text)},
		},
		Facts: []graph.Fact{
			{ID: "fact:1", Subject: id, Property: graph.PropName, Value: text, Evidence: evidence, Rank: graph.RankNormal},
			{ID: graph.ID(text), Subject: id, Property: graph.PropDescription, Value: "long", Lang: text, Withdrawn: true},
			{Subject: id, Property: graph.Property(text), Value: text, Unit: text, Approximation: graph.Approximation(text), Period: period},
			{Subject: id, Rank: graph.RankPreferred, Evidence: evidence[1:]},
		},
		Conflicts: []graph.Conflict{{ID: graph.ID(text), Entity: id, Kind: graph.Variant, Property: graph.Property(text), Sides: []graph.Side{
			{Statement: graph.ID(text), Value: text, Lang: text, Unit: text, Period: period, Rank: graph.RankNormal, Evidence: evidence},
			{Approximation: graph.Approximation(text)},
		}}},
	}
}

// TestRecords writes and reads records that hold every field, with texts of all sorts.
func TestRecords(t *testing.T) {
	var w recordWriter
	for _, text := range awkward {
		want := awkwardRecord(text)
		written, err := w.encode(&want)
		if err != nil {
			t.Fatal(err)
		}
		if !json.Valid([]byte(written)) {
			t.Errorf("%q: a record is JSON: %s", text, written)
		}
		n, err := newNode(7, written)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		facts, err := n.allFacts()
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		got := graph.Record{Entity: *n.entity, Facts: facts, Conflicts: n.conflicts}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q:\n%+v, want\n%+v", text, got, want)
		}
		wantCited := []cited{{"document:b", 2}, {graph.ID("document:" + text), 1}}
		if have := n.cites(); n.facts != 4 || n.evidenced != 2 || len(have) != 2 || have[0] != wantCited[1] || have[1] != wantCited[0] {
			t.Errorf("%q: %d facts, %d with evidence, of %v; want %v", text, n.facts, n.evidenced, have, wantCited)
		}
	}
}

// TestChunks writes and reads relations that hold every field, with texts of all sorts.
func TestChunks(t *testing.T) {
	amount := 0.1
	var w chunkWriter
	for _, text := range awkward {
		want := []graph.Relation{
			{
				ID: graph.ID("relation:" + text), Type: graph.PartOf, From: graph.ID(text), To: "site:b", Role: text, Amount: &amount,
				Period: graph.Period{Since: graph.MustDate("1999-12-31")}, Withdrawn: true,
				Evidence: []graph.Evidence{{Document: graph.ID(text), Quote: text}, {Document: "document:x", Amount: "5"}},
			},
			{ID: "relation:2", Type: graph.HasSite, From: "site:a", To: "site:b"},
		}
		written, err := w.encode([]*graph.Relation{&want[0], &want[1]})
		if err != nil {
			t.Fatal(err)
		}
		got, err := readChunk(3, written)
		if err != nil || !json.Valid([]byte(written)) {
			t.Fatalf("%q: %v: %s", text, err, written)
		}
		for i := range want {
			if got[i].chunk != 3 || !reflect.DeepEqual(got[i].Relation, want[i]) {
				t.Errorf("%q:\n%+v, want\n%+v", text, got[i], want[i])
			}
		}
	}
}

// TestRefusedRecords puts what is no record.
func TestRefusedRecords(t *testing.T) {
	notANumber := 0.0
	notANumber /= notANumber
	for _, c := range []struct {
		reason string
		put    []graph.Record
		relate []graph.Relation
	}{
		{"an entity without an id", []graph.Record{{}}, nil},
		{"an entity without a kind", []graph.Record{{Entity: graph.Entity{ID: "goblin:x", Kind: "GOBLIN"}}}, nil},
		{"a text that is not UTF-8", []graph.Record{derive.Record("site:x", []graph.Fact{{Property: graph.PropName, Value: "\xff"}}, nil, nil)}, nil},
		{"a relation without an id", nil, []graph.Relation{{Type: graph.PartOf, From: "site:a", To: "site:a"}}},
		{"a relation of an unknown type", nil, []graph.Relation{{ID: "relation:x", Type: "GOBLIN", From: "site:a", To: "site:a"}}},
		{"a relation to what is not there", nil, []graph.Relation{{ID: "relation:x", Type: graph.PartOf, From: "site:a", To: "site:b"}}},
		{"an amount that is no number", nil, []graph.Relation{{ID: "relation:x", Type: graph.PartOf, From: "site:a", To: "site:a", Amount: &notANumber}}},
		{"a role that is not UTF-8", nil, []graph.Relation{{ID: "relation:x", Type: graph.PartOf, From: "site:a", To: "site:a", Role: "\xff"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			s, err := Open(t.Context(), "")
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			tx, err := s.Begin(t.Context(), graph.Load{})
			if err != nil {
				t.Fatal(err)
			}
			if err := tx.Put(t.Context(), []graph.Record{derive.Record("site:a", nil, nil, nil)}); err != nil {
				t.Fatal(err)
			}
			if c.put != nil {
				err = tx.Put(t.Context(), c.put)
			} else {
				err = tx.PutRelations(t.Context(), c.relate)
			}
			if graph.CodeOf(err) != graph.CodeInvalidArgument {
				t.Errorf("it is INVALID_ARGUMENT: %v", err)
			}
			if err := tx.Commit(t.Context(), graph.Load{}); err == nil {
				t.Error("after an error only Close is left: what was half put must not be committed")
			}
			if err := tx.Close(); err != nil {
				t.Error(err)
			}
			if n, err := s.Count(t.Context(), graph.Query{}); n != 0 || err != nil {
				t.Errorf("%d entities are there: %v", n, err)
			}
		})
	}
}

// FuzzRecord reads what may be anything: it never panics, and what it takes for a text package json does too.
func FuzzRecord(f *testing.F) {
	var w recordWriter
	for _, text := range awkward {
		r := awkwardRecord(text)
		written, err := w.encode(&r)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(written)
		f.Add(written[:len(written)/2])
		f.Add(string(appendText(nil, text)))
	}
	f.Add(`{"documents":[["d",1]],"relations":[["r","PART_OF","a","b",[[0]]]]}`)
	f.Fuzz(func(t *testing.T, s string) {
		if n, err := newNode(1, s); err == nil {
			_, _ = n.allFacts()
		}
		_, _ = readChunk(1, s)
		d := scanner{s: s}
		got := d.text()
		var want string
		if err := json.Unmarshal([]byte(s), &want); err == nil && d.end() == nil && got != want {
			t.Errorf("%q is read as %q, by package json as %q", s, got, want)
		}
	})
}
