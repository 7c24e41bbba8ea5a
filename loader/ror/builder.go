package ror

import (
	"fmt"
	"strconv"
	"strings"

	"entente/graph"
	"entente/loader"
)

// builder makes the statements of one record. Places are paths below the record: names/2.
type builder struct {
	record     loader.Record
	rejections []loader.Rejection
	self       graph.ID
	slug       string
	doc        graph.ID
	pointer    string // of the record
}

func newBuilder(e element, doc graph.ID, slug string) *builder {
	self := institution(slug)
	return &builder{
		record: loader.Record{At: e.at, Entities: []graph.ID{self}},
		self:   self, slug: slug, doc: doc, pointer: "#/" + strconv.Itoa(e.index),
	}
}

func institution(slug string) graph.ID { return graph.ID("institution:ror-" + slug) }

// fact states a value, or rejects the field when the value does not fit the property.
func (b *builder) fact(subject graph.ID, p graph.Property, value, lang, place string) bool {
	rule, _ := p.Rule()
	if err := rule.Check(subject.Kind(), value); err != nil {
		b.reject(place, value, graph.UserMessage(err))
		return false
	}
	b.record.Facts = append(b.record.Facts,
		graph.Fact{Subject: subject, Property: p, Value: value, Lang: lang, Evidence: b.evidence(place)})
	return true
}

func (b *builder) relate(t graph.RelationType, from, to graph.ID, place string) {
	b.record.Relations = append(b.record.Relations, graph.Relation{Type: t, From: from, To: to, Evidence: b.evidence(place)})
}

func (b *builder) evidence(place string) []graph.Evidence {
	return []graph.Evidence{{Document: b.doc, Locator: b.pointer + "/" + place}}
}

func (b *builder) reject(field, value, reason string) {
	b.rejections = append(b.rejections,
		loader.Rejection{At: b.record.At, Field: field, Value: shorten(value), Reason: reason})
}

// founded states the year; ROR's null is the absence of one.
func (b *builder) founded(year *int) {
	if year != nil {
		b.fact(b.self, graph.PropFounded, fmt.Sprintf("%04d", *year), "", "established")
	}
}

// links states websites. Links to Wikipedia are about the organisation, not of it.
func (b *builder) links(links []link) {
	for i, l := range links {
		place := fmt.Sprintf("links/%d", i)
		switch strings.ToLower(l.Type) {
		case "website":
			b.fact(b.self, graph.PropWebsite, strings.TrimSpace(l.Value), "", place)
		case "wikipedia":
		default:
			b.reject(place+"/type", l.Type, "the type of link is not known; ROR has website and wikipedia")
		}
	}
}

// status states whether the organisation still works. Withdrawn records do not come here.
func (b *builder) status(org organisation) {
	switch status := strings.ToUpper(org.Status); status {
	case "ACTIVE", "INACTIVE":
		b.fact(b.self, graph.PropStatus, status, "", "status")
	case "":
	default:
		b.reject("status", org.Status, "the status is not known; ROR has active, inactive and withdrawn")
	}
}

// shorten returns enough of a value to find it by.
func shorten(s string) string {
	const most = 80
	r := []rune(strings.ToValidUTF8(s, "\uFFFD"))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
