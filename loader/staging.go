package loader

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"entente/graph"
	"entente/graph/derive"
)

// names numbers ids.
type names struct {
	refs   map[graph.ID]ref
	ids    []graph.ID
	linked []bool // a relation is staged that leads to it or from it
	stated []bool // a fact is staged about it
}

func (n *names) ref(id graph.ID) ref {
	if r, ok := n.refs[id]; ok {
		return r
	}
	r := ref(len(n.ids))
	id = graph.ID(strings.Clone(string(id)))
	n.refs[id] = r
	n.ids = append(n.ids, id)
	n.linked, n.stated = append(n.linked, false), append(n.stated, false)
	return r
}

// staging is what a source states, before it is compared with the graph.
type staging struct {
	names
	declared map[ref]bool
	spool    spool
	encoder  encoder

	records    []position // of each place, from the second on; the first stands for no record
	files      []string
	outcomes   []atomic.Uint32 // made when reading is over: see mark
	silent     map[place][]ref // what those records declare that state nothing else: others have said it all
	statements int             // that are staged

	// claims are the strong identifiers that the source gives to an id, and apart the ids that it says to be others.
	claims map[ref][]graph.Identifier
	apart  map[ref][]graph.ID
	// documents are those that the source declares.
	documents map[ref]*document
	heavy     []string // statements of relations that may be in conflict with others, a second time
	part      bool     // nothing that is declared is a release
}

// position is a graph.Position in little space.
type position struct{ file, line uint32 }

// document is what the rules need to know of a document.
type document struct {
	derive.DocumentInfo
	sha256 string
}

func newStaging(part bool) *staging {
	return &staging{
		names: names{refs: map[graph.ID]ref{}}, declared: map[ref]bool{}, records: make([]position, 1),
		claims: map[ref][]graph.Identifier{}, silent: map[place][]ref{}, apart: map[ref][]graph.ID{}, documents: map[ref]*document{}, part: part,
		spool: spool{limit: spoolLimit},
	}
}

// put stages a record. What of it breaks a rule of the model is returned, and the rest is staged.
func (s *staging) put(r Record) (refused []Rejection, err error) {
	var at place
	if !r.Heading {
		s.records = append(s.records, s.position(r.At))
		at = place(len(s.records) - 1)
	}
	before := s.statements
	refuse := func(problems []graph.Problem, value string) {
		for _, p := range problems {
			refused = append(refused, rejectionOf(r.At, p, value))
		}
	}
	for _, id := range r.Entities {
		if id.Kind() == "" {
			refuse([]graph.Problem{{Field: "id", Message: "this is not the id of an entity", Hint: "write kind:slug"}}, string(id))
			continue
		}
		n := s.ref(id)
		s.declared[n] = true
		if id.Kind() == graph.KindDocument && s.documents[n] == nil {
			s.documents[n] = &document{}
		}
	}
	for i := range r.Facts {
		if problems := derive.CheckFact(r.Facts[i]); problems != nil {
			refuse(problems, r.Facts[i].Value)
			continue
		}
		if err := s.fact(&r.Facts[i], at); err != nil {
			return refused, err
		}
	}
	for i := range r.Relations {
		if problems := derive.CheckRelation(r.Relations[i]); problems != nil {
			refuse(problems, "")
			continue
		}
		if err := s.relation(&r.Relations[i], at); err != nil {
			return refused, err
		}
	}
	if s.statements == before && at != 0 {
		for _, id := range r.Entities { // most that state nothing declare nothing, and are not kept
			s.silent[at] = append(s.silent[at], s.ref(id))
		}
	}
	return refused, nil
}

func rejectionOf(at graph.Position, p graph.Problem, value string) Rejection {
	reason := p.Message
	if p.Hint != "" {
		reason += "; " + p.Hint
	}
	return Rejection{At: at, Field: p.Field, Value: clip(value), Reason: reason}
}

// clip shortens a value for a message.
func clip(value string) string {
	const most = 120
	if r := []rune(value); len(r) > most {
		return string(r[:most]) + "…"
	}
	return value
}

func (s *staging) position(at graph.Position) position {
	if n := len(s.files); n == 0 || s.files[n-1] != at.File {
		if i := slices.Index(s.files, at.File); i >= 0 && n < 1000 {
			return position{uint32(i), uint32(at.Line)}
		}
		s.files = append(s.files, strings.Clone(at.File))
	}
	return position{uint32(len(s.files) - 1), uint32(at.Line)}
}

// at returns where a record was read.
func (s *staging) at(p place) graph.Position {
	if p == 0 {
		return graph.Position{}
	}
	r := s.records[p]
	return graph.Position{File: s.files[r.file], Line: int(r.line)}
}

// fact stages a fact, and notes what it tells of identity and of documents.
func (s *staging) fact(f *graph.Fact, at place) error {
	subject := s.ref(f.Subject)
	switch f.Property {
	case graph.PropIdentifier:
		if id, err := graph.ParseIdentifier(f.Value); err == nil && id.Scheme.Strong() && !slices.Contains(s.claims[subject], id) {
			s.claims[subject] = append(s.claims[subject], id)
		}
	case graph.PropDifferentFrom:
		s.apart[subject] = append(s.apart[subject], graph.ID(strings.Clone(f.Value)))
	}
	if d := s.documents[subject]; d != nil {
		switch f.Property {
		case graph.PropLang:
			d.Lang = strings.Clone(f.Value)
		case graph.PropDate:
			d.Date, _ = graph.ParseDate(f.Value)
		case graph.PropSHA256:
			d.sha256 = strings.Clone(f.Value)
		case graph.PropSeries:
			if s.part {
				return nil
			}
			d.Series = strings.Clone(f.Value)
		}
	}
	return s.stage(&statement{
		place: at, subject: subject, property: f.Property, value: f.Value, lang: f.Lang, unit: f.Unit,
		approximation: f.Approximation, since: f.Since, until: f.Until, evidence: s.evidence(f.Evidence, f.Rank, nil),
	})
}

func (s *staging) relation(r *graph.Relation, at place) error {
	return s.stage(&statement{
		place: at, relation: true, subject: s.ref(r.From), object: s.ref(r.To), kind: r.Type, role: r.Role,
		since: r.Since, until: r.Until, evidence: s.evidence(r.Evidence, "", r.Amount),
	})
}

func (s *staging) stage(st *statement) error {
	b := s.encoder.encode(st)
	if st.relation {
		s.linked[st.subject], s.linked[st.object] = true, true
	} else {
		s.stated[st.subject] = true
	}
	if st.relation && isHeavy(st.kind, graph.Period{Since: st.since, Until: st.until}) {
		s.heavy = append(s.heavy, string(b))
	}
	s.statements++
	return s.spool.add(int(st.subject%shards), b)
}

// evidence returns evidence as it is staged. Rank and amount go with it, so that they go when the document does.
func (s *staging) evidence(list []graph.Evidence, rank graph.Rank, amount *float64) []evidence {
	out := make([]evidence, 0, len(list))
	if rank == graph.RankNormal {
		rank = ""
	}
	for _, e := range list {
		v := evidence{document: s.ref(e.Document), quote: e.Quote, amount: e.Amount, rank: e.Rank}
		if rows, ok := graph.ParseRows(e.Locator); ok && len(rows) == 1 && rows[0].From == rows[0].To {
			v.row = uint32(rows[0].From)
		} else {
			v.locator = e.Locator
		}
		if v.rank == "" {
			v.rank = rank
		}
		if v.amount == "" && amount != nil {
			v.amount = graph.FormatNumber(*amount)
		}
		out = append(out, v)
	}
	return out
}

// finish ends the staging: from here on many may mark.
func (s *staging) finish() { s.outcomes = make([]atomic.Uint32, (len(s.records)+15)/16) }

// What a record's statements are to the graph.
const (
	isNew uint32 = 1 << iota
	isKnown
)

// mark notes that something that a record states is new to the graph, or known.
func (s *staging) mark(p place, what uint32) {
	if p != 0 {
		s.outcomes[p/16].Or(what << (2 * (p % 16)))
	}
}

// counts returns what became of the records that were staged, file by file in the order of reading.
func (s *staging) counts() []FileRecords {
	out := make([]FileRecords, len(s.files))
	for i, file := range s.files {
		out[i].File = file
	}
	for p := 1; p < len(s.records); p++ {
		c := &out[s.records[p].file]
		c.Read++
		switch s.outcomes[p/16].Load() >> (2 * (p % 16)) & (isNew | isKnown) {
		case isNew:
			c.Created++
		case isNew | isKnown:
			c.Updated++
		default:
			c.Unchanged++
		}
	}
	return out
}

// digest returns one digest for all documents that are declared.
func (s *staging) digest() string {
	var sums []string
	for _, d := range s.documents {
		if d.sha256 != "" {
			sums = append(sums, d.sha256)
		}
	}
	if len(sums) == 1 {
		return sums[0]
	}
	slices.Sort(sums)
	return sha256Hex(strings.Join(sums, "\n"))
}

// dangling is the rejection of a statement about something that is neither in the input nor in the graph.
func (s *staging) dangling(p place, field string, id graph.ID) Rejection {
	return Rejection{
		At: s.at(p), Field: field, Value: clip(string(id)),
		Reason: fmt.Sprintf("%s is neither in this input nor in the graph; load what it is in first, or correct the id", clip(string(id))),
	}
}
