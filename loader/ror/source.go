// Package ror reads the Research Organization Registry: a dump of its schema v2 (2.0 and 2.1, whose records may have been
// made under 1.0), as JSON or as the zip in which ROR publishes it.
//
// A record becomes an institution, each of its locations a site, and its relationships relations. What the model has no
// place for is not read: links to Wikipedia, domains, the dates of administration, continents and subdivisions. Withdrawn
// records, which ROR took back, are rejected. A dump is a release of the series "ror".
package ror

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"regexp"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// New returns the source that reads path: a JSON file of ROR's schema v2, or a zip or folder that holds one.
func New(path string) loader.Source { return source{path} }

type source struct{ path string }

// Name returns "ror".
func (source) Name() string { return "ror" }

// Read reads the file twice: the first time to learn which records there are, which of them ROR has withdrawn, and which
// identifiers several of them have; the second time to give the records to the sink. Nothing is given for a file that is
// broken anywhere, or whose first record that shows its schema is of schema v1 (a *loader.NothingLoadedError). Progress counts half of the file for each time.
//
// Relationships are given with the record that states them, which may come before the record that they lead to.
func (s source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	archive, err := tabular.Open(s.path)
	if err != nil {
		return "", err
	}
	defer archive.Close()
	file, note, err := choose(ctx, archive.Files())
	if err != nil {
		return "", err
	}
	if note != "" {
		loader.Note(sink, note)
	}
	h := sha256.New()
	known := newRegistry()
	progress := func(pass int64) func(int64) {
		return func(read int64) { sink.Progress(file.Name, (pass*file.Size+min(read, file.Size))/2, file.Size) }
	}
	shown := noSchema
	if err := readArray(ctx, file, h, progress(0), func(e element) error {
		if shown == noSchema {
			if shown = schemaOf(e.raw); shown == schema1 {
				return refuseSchema1(e.at)
			}
		}
		known.learn(e)
		return nil
	}); err != nil {
		return "", err
	}
	sum := hex.EncodeToString(h.Sum(nil))
	doc := document(file.Name, sum)
	if err := sink.Put(doc); err != nil {
		return sum, err
	}
	return sum, readArray(ctx, file, io.Discard, progress(1), func(e element) error {
		return give(sink, e, doc.Entities[0], known)
	})
}

// give puts one record, and rejects it or the fields of it that cannot be loaded.
func give(sink loader.Sink, e element, doc graph.ID, known *registry) error {
	org, faults, reason := decode(e.raw)
	if reason == "" {
		reason = known.refuse(org, e.index)
	}
	if reason != "" {
		return sink.Reject(loader.Rejection{At: e.at, Value: shorten(org.ID), Reason: reason})
	}
	b := newBuilder(e, doc, org.slug())
	for _, f := range faults {
		b.reject(f.field, f.value, f.reason)
	}
	b.status(org)
	b.names(org.Names)
	b.kind(org.Types)
	b.founded(org.Established)
	b.identifiers(org, known)
	b.links(org.Links)
	b.places(org.Locations)
	b.relationships(org.Relationships, known)
	if err := sink.Put(b.record); err != nil {
		return err
	}
	for _, r := range b.rejections {
		if err := sink.Reject(r); err != nil {
			return err
		}
	}
	return nil
}

// release is how ROR names its files: v2.5-2026-06-23-ror-data.json.
var release = regexp.MustCompile(`\b(v[0-9]+(?:\.[0-9]+)*)(?:-([0-9]{4}-[0-9]{2}-[0-9]{2}))?`)

// document declares the JSON file, by the digest of its own bytes: the file is the same document in a zip and out of it.
func document(name, sum string) loader.Record {
	id := graph.ID("document:ror-" + sum[:12])
	rec := loader.Record{At: graph.Position{File: name}, Entities: []graph.ID{id}, Heading: true}
	state := func(p graph.Property, value, lang string) {
		rec.Facts = append(rec.Facts,
			graph.Fact{Subject: id, Property: p, Value: value, Lang: lang, Evidence: []graph.Evidence{{Document: id}}})
	}
	title, date := "ROR data", ""
	if m := release.FindStringSubmatch(path.Base(name)); m != nil {
		title, date = title+" "+m[1], m[2]
	}
	state(graph.PropName, title, "en")
	state(graph.PropPublisher, "Research Organization Registry", "")
	if _, err := graph.ParseDate(date); err == nil {
		state(graph.PropDate, date, "")
	}
	state(graph.PropSHA256, sum, "")
	state(graph.PropLicence, "CC0 1.0", "")
	state(graph.PropMediaType, "application/json", "")
	state(graph.PropSeries, "ror", "")
	state(graph.PropSource, graph.SourceROR, "")
	return rec
}
