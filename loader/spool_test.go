package loader

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/storetest"
)

// TestSpoolGivesBackWhatItGot fills shards past the limit, so that some statements are in the file and some in memory.
func TestSpoolGivesBackWhatItGot(t *testing.T) {
	for _, limit := range []int{1, 100, 1 << 20} {
		s := spool{limit: limit}
		want := map[int][]string{}
		for i := range 1000 {
			shard, statement := i%7, fmt.Sprintf("statement %d of %d", i, limit)
			want[shard] = append(want[shard], statement)
			if err := s.add(shard, []byte(statement)); err != nil {
				t.Fatal(err)
			}
		}
		for shard := range shards {
			var got []string
			all, err := s.shard(shard)
			if err != nil {
				t.Fatal(err)
			}
			each(all, func(statement string) error {
				got = append(got, statement)
				return nil
			})
			if diff := cmp.Diff(want[shard], got); diff != "" {
				t.Errorf("limit %d, shard %d (-want +got)\n%s", limit, shard, diff)
			}
		}
		if (s.file != nil) != (limit < 1<<20) {
			t.Errorf("limit %d: the file is there: %v", limit, s.file != nil)
		}
		s.close()
	}
}

func TestStatementsAreDecodedAsTheyWereEncoded(t *testing.T) {
	for _, want := range []statement{
		{subject: 1, place: 7, property: graph.PropName, value: "École\nnormale", lang: "fr", evidence: []evidence{
			{document: 3, row: 12, subject: 1}, {document: 4, locator: "#char=1,2", quote: "École", rank: graph.RankPreferred, subject: 1},
		}},
		{subject: 300, property: "staff", value: "2800", unit: "people", approximation: graph.ApproximationAbout,
			since: graph.MustDate("2017"), until: graph.MustDate("2018-03"), evidence: []evidence{{subject: 300}}},
		{relation: true, subject: 5, object: 70000, place: 1 << 20, kind: graph.ParticipatesIn, role: "third party",
			since: graph.MustDate("2020-02-29"), evidence: []evidence{{document: 1, row: 3, amount: "5.5", net: "4", ended: true, subject: 5, object: 70000}, {document: 2, net: "1", subject: 5, object: 70000}}},
	} {
		var e encoder
		b := string(e.encode(&want))
		got, _ := decode(b, nil)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(statement{}, evidence{}), cmp.Comparer(func(a, b graph.Date) bool {
			return a == b
		})); diff != "" {
			t.Errorf("(-encoded +decoded)\n%s", diff)
		}
		if subjectOf(b) != want.subject || isRelation(b) != want.relation {
			t.Errorf("%+v: subject %d, relation %v", want, subjectOf(b), isRelation(b))
		}
	}
}

// TestRecordsAreAccountedFor loads a source whose records differ in what becomes of them.
func TestRecordsAreAccountedFor(t *testing.T) {
	const doc, a, b graph.ID = "document:d", "institution:a", "institution:b"
	by := func(row int) []graph.Evidence {
		return []graph.Evidence{{Document: doc, Locator: fmt.Sprintf("#row=%d", row)}}
	}
	name := func(id graph.ID, value string, row int) graph.Fact {
		return graph.Fact{Subject: id, Property: graph.PropName, Value: value, Evidence: by(row)}
	}
	records := func(second string) records {
		return records{
			{Entities: []graph.ID{doc, a}, Facts: []graph.Fact{name(doc, "Table", 1), name(a, "A", 2)}},
			{Entities: []graph.ID{b}, Facts: []graph.Fact{name(b, "B", 3), {Subject: b, Property: graph.PropAcronym, Value: second, Evidence: by(3)}}},
			{Entities: []graph.ID{b}, Facts: []graph.Fact{{Subject: b, Property: "colour", Value: "red", Evidence: by(4)}}},
		}
	}
	s := storetest.NewReference()
	for _, tt := range []struct {
		why    string
		second string
		want   graph.Records
	}{
		{"all is new", "X", graph.Records{Read: 4, Created: 3, Rejected: 1}},
		{"all is known", "X", graph.Records{Read: 4, Unchanged: 3, Rejected: 1}},
		{"one record states a new acronym beside a known name", "Y", graph.Records{Read: 4, Updated: 1, Unchanged: 2, Rejected: 1}},
	} {
		r, err := Run(context.Background(), s, records(tt.second), Options{})
		if err != nil || r.Load.Records != tt.want || r.Fields != 1 {
			t.Errorf("%s: %+v and %d fields, %v, want %+v and one field", tt.why, r.Load.Records, r.Fields, err, tt.want)
		}
	}
}

// records is a source that also rejects a record.
type records []Record

func (records) Name() string { return "records" }

func (r records) Read(_ context.Context, sink Sink) (string, error) {
	for _, rec := range r {
		if err := sink.Put(rec); err != nil {
			return "", err
		}
	}
	return Digest("some", "others"), sink.Reject(Rejection{Reason: "no record"})
}

// TestDigest: what was read has one digest, whatever the order of its files, and a single file has its own.
func TestDigest(t *testing.T) {
	for _, tt := range []struct {
		why  string
		sums []string
		want string
	}{
		{"a single file", []string{"ab"}, "ab"},
		{"two files", []string{"ab", "cd"}, "41b72d4bfcbee9afefc1319dc198260e7dfd43b16d45f56b3bdded5e8427fea7"},
		{"in another order, one of them twice", []string{"cd", "ab", "cd"}, "41b72d4bfcbee9afefc1319dc198260e7dfd43b16d45f56b3bdded5e8427fea7"},
	} {
		if got := Digest(tt.sums...); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.why, got, tt.want)
		}
	}
}
