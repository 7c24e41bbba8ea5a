// Package graphtest writes facts, relations and sources in few words, for tests.
package graphtest

import (
	"strings"

	"entente/graph"
)

// Date is MustDate, and the unknown date for the empty text.
func Date(s string) graph.Date {
	if s == "" {
		return graph.Date{}
	}
	return graph.MustDate(s)
}

// Fact states property=value or property@lang=value of an entity. Options: since=, until=, unit=, rank=, approximation= and
// doc=slug or doc=slug#locator, as often as wanted.
func Fact(subject graph.ID, statement string, options ...string) graph.Fact {
	key, value, _ := strings.Cut(statement, "=")
	property, lang, _ := strings.Cut(key, "@")
	f := graph.Fact{Subject: subject, Property: graph.Property(property), Value: value, Lang: lang}
	for _, o := range options {
		key, value, _ := strings.Cut(o, "=")
		switch key {
		case "unit":
			f.Unit = value
		case "rank":
			f.Rank = graph.Rank(value)
		case "approximation":
			f.Approximation = graph.Approximation(value)
		default:
			option(key, value, &f.Period, &f.Evidence)
		}
	}
	f.ID = f.DeriveID()
	return f
}

// Relation states that one entity stands in a relation to another. Options: role=, amount=, net=, since=, until=, doc=,
// ended.
func Relation(from graph.ID, t graph.RelationType, to graph.ID, options ...string) graph.Relation {
	r := graph.Relation{Type: t, From: from, To: to}
	for _, o := range options {
		key, value, _ := strings.Cut(o, "=")
		switch key {
		case "role":
			r.Role = value
		case "amount":
			n, _ := graph.ParseNumber(value)
			r.Amount = &n
		case "net":
			n, _ := graph.ParseNumber(value)
			r.NetAmount = &n
		case "ended":
			r.Ended = true
		default:
			option(key, value, &r.Period, &r.Evidence)
		}
	}
	r.ID = r.DeriveID()
	return r
}

func option(key, value string, p *graph.Period, evidence *[]graph.Evidence) {
	switch key {
	case "since":
		p.Since = graph.MustDate(value)
	case "until":
		p.Until = graph.MustDate(value)
	case "doc":
		slug, locator, ok := strings.Cut(value, "#")
		if ok {
			locator = "#" + locator
		}
		*evidence = append(*evidence, graph.Evidence{Document: graph.ID("document:" + slug), Locator: locator})
	default:
		panic("unknown option " + key)
	}
}
