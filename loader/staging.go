package loader

import (
	"math"
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

	places     []position // from the second on; the first stands for no place
	records    int        // that are staged: a place each, or several
	files      []string
	outcomes   []atomic.Uint32 // made when reading is over: see mark
	silent     map[place][]ref // what those records declare that state nothing else: others have said it all
	spoke      bool            // the last record has stated something
	statements int             // that are staged

	// claims are the strong identifiers that the source gives to an id, and apart the ids that it says to be others.
	claims map[ref][]graph.Identifier
	apart  map[ref][]graph.ID
	// documents are those that the source declares.
	documents map[ref]*derive.DocumentInfo
	// collections are those of them that stand for others.
	collections []graph.ID
	joins       []join
	heavy       []string // statements of relations that may be in conflict with others, a second time
	part        bool     // nothing that is declared is a release
}

// position is a graph.Position in little space. Columns beyond 65,535 are not known.
type position struct {
	file, line uint32
	column     uint16
	more       bool // of the record at the place before it
}

func newStaging(part bool) *staging {
	return &staging{
		names: names{refs: map[graph.ID]ref{}}, declared: map[ref]bool{}, places: make([]position, 1),
		claims: map[ref][]graph.Identifier{}, silent: map[place][]ref{}, apart: map[ref][]graph.ID{}, documents: map[ref]*derive.DocumentInfo{}, part: part,
		spool: spool{limit: spoolLimit},
	}
}

// put stages a record. What of it breaks a rule of the model is returned, and the rest is staged.
func (s *staging) put(r Record) (refused []Rejection, err error) {
	at := s.place(&r)
	before := s.statements
	var declared []ref
	refuse := func(problems []graph.Problem, value string) {
		for _, p := range problems {
			refused = append(refused, rejectionOf(r.At, p, value))
		}
	}
	for _, id := range r.Entities {
		if problems := derive.CheckID(id); problems != nil {
			refuse(problems, string(id))
			continue
		}
		n := s.ref(id)
		declared = append(declared, n)
		s.declared[n] = true
		if id.Kind() == graph.KindDocument && s.documents[n] == nil {
			s.documents[n] = &derive.DocumentInfo{}
		}
		if r.Collection && !s.part {
			s.collections = append(s.collections, s.ids[n])
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
	for _, j := range r.Joins {
		s.joins = append(s.joins, join{j, at})
	}
	s.spoke = r.Continues && s.spoke || s.statements > before
	switch record := s.record(at); {
	case s.spoke:
		delete(s.silent, record)
	case record != 0 && len(declared) > 0: // most that state nothing declare nothing, and are not kept
		s.silent[record] = append(s.silent[record], declared...)
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

// place gives a record, or more of one, its place; a heading has none.
func (s *staging) place(r *Record) place {
	if r.Heading {
		return 0
	}
	p := position{file: s.file(r.At.File), line: uint32(r.At.Line), more: r.Continues && len(s.places) > 1}
	if r.At.Column <= math.MaxUint16 {
		p.column = uint16(r.At.Column)
	}
	if !p.more {
		s.records++
	}
	s.places = append(s.places, p)
	return place(len(s.places) - 1)
}

// file returns the number of a file.
func (s *staging) file(name string) uint32 {
	if n := len(s.files); n == 0 || s.files[n-1] != name {
		if i := slices.Index(s.files, name); i >= 0 && n < 1000 {
			return uint32(i)
		}
		s.files = append(s.files, strings.Clone(name))
	}
	return uint32(len(s.files) - 1)
}

// record returns the place at which the record begins that the place is of.
func (s *staging) record(p place) place {
	for s.places[p].more {
		p--
	}
	return p
}

// at returns where a record was read.
func (s *staging) at(p place) graph.Position {
	if p == 0 {
		return graph.Position{}
	}
	r := s.places[p]
	return graph.Position{File: s.files[r.file], Line: int(r.line), Column: int(r.column)}
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
		case graph.PropSeries:
			if s.part {
				return nil
			}
			d.Series = strings.Clone(f.Value)
		case graph.PropSource:
			d.Source = strings.Clone(f.Value)
		}
	}
	return s.stage(&statement{
		place: at, subject: subject, property: f.Property, value: f.Value, lang: f.Lang, unit: f.Unit,
		approximation: f.Approximation, since: f.Since, until: f.Until, evidence: s.evidence(f.Evidence, f.Rank),
	})
}

func (s *staging) relation(r *graph.Relation, at place) error {
	return s.stage(&statement{
		place: at, relation: true, subject: s.ref(r.From), object: s.ref(r.To), kind: r.Type, role: r.Role,
		since: r.Since, until: r.Until, evidence: s.evidence(derive.Priced(r), ""),
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

// evidence returns evidence as it is staged. The rank goes with it, so that it goes when the document does.
func (s *staging) evidence(list []graph.Evidence, rank graph.Rank) []evidence {
	out := make([]evidence, 0, len(list))
	if rank == graph.RankNormal {
		rank = ""
	}
	for _, e := range list {
		v := evidence{document: s.ref(e.Document), quote: e.Quote, amount: e.Amount, net: e.NetAmount, ended: e.Ended, rank: e.Rank}
		if rows, ok := graph.ParseRows(e.Locator); ok && len(rows) == 1 && rows[0].From == rows[0].To {
			v.row = uint32(rows[0].From)
		} else {
			v.locator = e.Locator
		}
		if v.rank == "" {
			v.rank = rank
		}
		out = append(out, v)
	}
	return out
}

// finish ends the staging: from here on many may mark.
func (s *staging) finish() { s.outcomes = make([]atomic.Uint32, (len(s.places)+15)/16) }

// What a record's statements are to the graph.
const (
	isNew uint32 = 1 << iota
	isKnown
)

// mark notes that something that a record states is new to the graph, or known.
func (s *staging) mark(p place, what uint32) {
	if p = s.record(p); p != 0 {
		s.outcomes[p/16].Or(what << (2 * (p % 16)))
	}
}

// counts returns what became of the records that were staged, file by file in the order of reading.
func (s *staging) counts() []FileRecords {
	out := make([]FileRecords, len(s.files))
	for i, file := range s.files {
		out[i].File = file
	}
	for p := 1; p < len(s.places); p++ {
		if s.places[p].more {
			continue
		}
		c := &out[s.places[p].file]
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
