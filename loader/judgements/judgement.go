package judgements

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader"
)

// verdict is what a judgement says of records.
type verdict string

const (
	same      verdict = "same"
	different verdict = "different"
	unsure    verdict = "unsure"
)

var verdicts = []verdict{same, different, unsure}

// file is a judgements file as it is written.
type file struct {
	file       string
	name       string
	nameAt     graph.Position
	judgements []judgement
}

// judgement is one entry of a file.
type judgement struct {
	at      graph.Position
	index   int // in the list, from 0
	verdict verdict
	ids     []graph.ID
	because string
	by      string
	on      graph.Date
	refused *loader.Rejection // why it does not count; nil when it does
}

// refuse notes why the judgement does not count; the first reason stands.
func (j *judgement) refuse(field, value, reason string) {
	if j.refused == nil {
		j.refused = j.rejection(field, value, reason)
	}
}

func (j *judgement) rejection(field, value, reason string) *loader.Rejection {
	return &loader.Rejection{At: j.at, Field: field, Value: shorten(value), Reason: reason}
}

func shorten(s string) string {
	const most = 80
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// check refuses a judgement that says nothing, or nothing that can be.
func (j *judgement) check() {
	switch {
	case j.verdict == "":
		j.refuse("", "", "it has neither same nor different nor unsure; write one of them with the two ids")
		return
	case strings.TrimSpace(j.because) == "":
		j.refuse("because", "", "the reason is missing; state it in a few words, since it is the evidence")
	}
	var once []graph.ID
	for _, id := range j.ids {
		if _, err := graph.ParseID(string(id)); err != nil {
			j.refuse(string(j.verdict), string(id), graph.UserMessage(err))
		} else if id.Kind() == "" {
			j.refuse(string(j.verdict), string(id), "this is not the id of an entity; relations and facts cannot be judged")
		} else if id.Kind() == graph.KindDocument {
			j.refuse(string(j.verdict), string(id), "documents are identified by their digest and cannot be judged")
		} else if id.Kind() != j.ids[0].Kind() {
			j.refuse(string(j.verdict), string(id), fmt.Sprintf("it is not of the kind of %s; only records of one kind can be one",
				excerpt(string(j.ids[0]))))
		}
		if !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	j.ids = once
	switch {
	case len(j.ids) < 2:
		j.refuse(string(j.verdict), "", "it names fewer than two records; write their ids as [a, b]")
	case j.verdict != same && len(j.ids) > 2:
		j.refuse(string(j.verdict), "", "it names more than two records; write a judgement for each pair")
	case len(j.ids) > mostSame:
		j.refuse(string(j.verdict), "", fmt.Sprintf("it names more than %d records; divide it", mostSame))
	}
	rule, _ := graph.PropDescription.Rule()
	if err := rule.Check(graph.KindDocument, j.quote()); err != nil {
		j.refuse("because", j.because, "the reason has characters that are not text; write it again")
	}
}

// mostSame bounds one entry; a body with more records than that is a defect of a source.
const mostSame = 100

// record returns what the judgement states: on the first record, of each other one, unless an earlier judgement of the two
// has them the other way round.
func (j *judgement) record(document graph.ID, directed func(a, b graph.ID) (graph.ID, graph.ID)) loader.Record {
	r := loader.Record{At: j.at}
	evidence := []graph.Evidence{{
		Document: document, Locator: fmt.Sprintf("#/judgements/%d", j.index), Quote: j.quote(),
	}}
	for _, other := range j.ids[1:] {
		subject, other := directed(j.ids[0], other)
		f := graph.Fact{Subject: subject, Evidence: evidence}
		switch j.verdict {
		case same:
			f.Property = graph.PropIdentifier
			f.Value = graph.Identifier{Scheme: graph.SchemeEntente, Value: string(other)}.String()
		case different:
			f.Property, f.Value = graph.PropDifferentFrom, string(other)
		case unsure:
			f.Property, f.Value = graph.PropUndecided, string(other)
		}
		f.ID = f.DeriveID()
		r.Facts = append(r.Facts, f)
	}
	return r
}

// quote returns the beginning of the reason, verbatim: of its first line, as many words as a quote may have.
func (j *judgement) quote() string {
	line, _, _ := strings.Cut(strings.TrimSpace(j.because), "\n")
	line = strings.TrimSpace(line)
	rest, end := line, 0
	for range graph.MaxQuoteWords {
		word := strings.TrimLeft(rest, " \t")
		end += len(rest) - len(word)
		next := strings.IndexAny(word, " \t")
		if next < 0 {
			return line
		}
		end += next
		rest = word[next:]
	}
	return line[:end]
}
