package ror

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/loader"
)

// gathered keeps what a source gives, as lines that tests compare.
type gathered struct {
	records    []loader.Record
	rejections []loader.Rejection
	failAfter  int // records; 0 for never
	last       [2]int64
}

func (g *gathered) Put(r loader.Record) error {
	g.records = append(g.records, r)
	if g.failAfter > 0 && len(g.records) >= g.failAfter {
		return errFull
	}
	return nil
}

func (g *gathered) Reject(r loader.Rejection) error {
	g.rejections = append(g.rejections, r)
	return nil
}

func (g *gathered) Progress(_ string, read, total int64) { g.last = [2]int64{read, total} }

var errFull = graph.Errorf(graph.CodeStorageFull, "full")

// lines returns facts and relations but those about documents: subject property value@lang place.
func (g *gathered) lines() []string {
	var out []string
	for _, r := range g.records {
		for _, f := range r.Facts {
			if f.Subject.Kind() == graph.KindDocument {
				continue
			}
			lang := ""
			if f.Lang != "" {
				lang = "@" + f.Lang
			}
			out = append(out, fmt.Sprintf("%s %s %s%s %s", f.Subject.Slug(), f.Property, f.Value, lang, f.Evidence[0].Locator))
		}
		for _, e := range r.Relations {
			out = append(out, fmt.Sprintf("%s %s %s %s", e.From.Slug(), e.Type, e.To.Slug(), e.Evidence[0].Locator))
		}
	}
	return out
}

// about returns the lines with a word in them.
func (g *gathered) about(word string) []string {
	return slices.DeleteFunc(g.lines(), func(s string) bool { return !strings.Contains(s, " "+word+" ") })
}

func (g *gathered) rejected() []string {
	var out []string
	for _, r := range g.rejections {
		out = append(out, fmt.Sprintf("%s %s: %s", r.Field, r.Value, r.Reason))
	}
	return out
}

// said returns everything that was given as one source.
func (g *gathered) said() graphtest.Statements {
	var out graphtest.Statements
	for _, r := range g.records {
		out.Entities = append(out.Entities, r.Entities...)
		out.Facts = append(out.Facts, r.Facts...)
		out.Relations = append(out.Relations, r.Relations...)
	}
	return out
}
