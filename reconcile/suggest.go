package reconcile

import (
	"context"

	"entente/graph"
	"entente/graph/derive"
)

// checkEvery is after how many pairs the caller is asked whether to go on.
const checkEvery = 1 << 14

// Suggest returns the pairs of entities that may be one, with score and reasons, see Report for the order. Entities that are
// withdrawn, pairs that a judgement settles, and entities that are one already are left out.
//
// It holds what it compares of each entity in memory, under a kilobyte. It returns INVALID_ARGUMENT for kinds that are
// not compared and for a MinScore outside 0 to 1, and the errors of the reader.
func Suggest(ctx context.Context, r graph.Reader, o Options) (Report, error) {
	_, report, err := look(ctx, r, o)
	return report, err
}

// look compares the records of a graph.
func look(ctx context.Context, r graph.Reader, o Options) (*known, Report, error) {
	if err := o.check(); err != nil {
		return nil, Report{}, err
	}
	known, err := read(ctx, r, o.kinds())
	if err != nil {
		return nil, Report{}, err
	}
	met, skipped := pairs(known.records)
	report := Report{Suggestions: []Suggestion{}, Records: len(known.records), Skipped: skipped}
	around, err := readSurroundings(ctx, r, known.idsOf(met))
	if err != nil {
		return nil, Report{}, err
	}
	if err := known.compare(ctx, met, around, o, &report); err != nil {
		return nil, Report{}, err
	}
	SortSuggestions(report.Suggestions)
	return known, report, nil
}

func (o Options) kinds() []graph.EntityKind {
	if len(o.Kinds) == 0 {
		return []graph.EntityKind{graph.KindInstitution}
	}
	return o.Kinds
}

func (o Options) check() error {
	for _, k := range o.Kinds {
		if k.Prefix() == "" || k == graph.KindDocument {
			return graph.Errorf(graph.CodeInvalidArgument, "%q is not a kind of entity whose records are compared; give INSTITUTION, PROJECT, PERSON or another kind, but not DOCUMENT", k)
		}
	}
	if !(o.MinScore >= 0 && o.MinScore <= 1) {
		return graph.Errorf(graph.CodeInvalidArgument, "the minimum score is %v; it must be from 0 to 1", o.MinScore)
	}
	return nil
}

// compare adds the pairs that score enough.
func (k *known) compare(ctx context.Context, met []pair, around map[graph.ID]*surroundings, o Options, report *Report) error {
	c := newComparer(k.records, around)
	for i, p := range met {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return graph.Wrap(graph.CodeOf(ctx.Err()), "the comparison was stopped before it was complete", ctx.Err())
		}
		decided, judged := k.settled[p]
		if judged && (decided || !o.Undecided) {
			report.Judged++
			continue
		}
		report.Compared++
		findings := c.compare(p)
		if s := scoreOf(reasonsOf(findings)); s > 0 && s >= o.MinScore {
			report.Suggestions = append(report.Suggestions, k.suggestion(p, findings, around, judged))
		}
	}
	return nil
}

func reasonsOf(findings []finding) []Reason {
	out := make([]Reason, len(findings))
	for i, f := range findings {
		out[i] = Reason{Against: f.against, Weight: f.weight}
	}
	return out
}

// idsOf returns the ids of the records of the pairs, each once, in order.
func (k *known) idsOf(pairs []pair) []graph.ID {
	wanted := make([]bool, len(k.records))
	for _, p := range pairs {
		wanted[p.a], wanted[p.b] = true, true
	}
	var out []graph.ID
	for n, yes := range wanted {
		if yes {
			out = append(out, k.records[n].id)
		}
	}
	return out
}

func (k *known) suggestion(p pair, findings []finding, around map[graph.ID]*surroundings, undecided bool) Suggestion {
	a, b := &k.records[p.a], &k.records[p.b]
	if survivor(a.id, b.id) == b.id {
		a, b = b, a
	}
	s := Suggestion{A: a.candidate(around), B: b.candidate(around), Undecided: undecided}
	for _, f := range findings {
		s.Reasons = append(s.Reasons, f.reason())
	}
	sortReasons(s.Reasons)
	s.Score = scoreOf(s.Reasons)
	return s
}

func (r *record) candidate(around map[graph.ID]*surroundings) Candidate {
	return Candidate{ID: r.id, Name: r.name, Country: r.country, City: around[r.id].city}
}

// survivor returns the id that the two records would have as one.
func survivor(a, b graph.ID) graph.ID {
	same := graph.Identifier{Scheme: graph.SchemeEntente, Value: string(a)}
	return derive.Survivors([]derive.Known{{ID: a}, {ID: b, Identifiers: []graph.Identifier{same}}})[a]
}
