package crosswalk

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// largest is more than the pairs of all organisations that ROR has.
const largest = 64 << 20

// member is a name and a value of a JSON object, and where it stands.
type member struct {
	name  string
	value json.RawMessage
	at    int64 // behind the name
}

// members returns what an object has, in its order; an error for what is none.
func members(text []byte) ([]member, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.New("it is not an object")
	}
	var out []member
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		m := member{name: t.(string), at: d.InputOffset()} // names are texts
		if err := d.Decode(&m.value); err != nil {
			return nil, err
		}
		m.at = d.InputOffset() - int64(len(m.value))
		out = append(out, m)
	}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something stands behind the object")
	}
	return out, nil
}

// readJSON reads an object of identifiers to identifiers, or the one under "mapping".
func (r *reading) readJSON(ctx context.Context) error {
	from, to, err := r.pair()
	if err != nil {
		return err
	}
	text, err := r.content()
	if err != nil {
		return err
	}
	broken := func(err error) error {
		return graph.Wrap(graph.CodeInvalidArgument, r.file.Name+` is not a JSON object such as {"999997930": "https://ror.org/02feahw73"}, or one with such an object as "mapping"; check the file`, err)
	}
	all, err := members(text)
	if err != nil {
		return broken(err)
	}
	var date graph.Date
	pointer, offset := "/", int64(0)
	for _, m := range all {
		var said string
		switch {
		case m.name == "mapping" && bytes.HasPrefix(m.value, []byte("{")):
			if all, err = members(m.value); err != nil {
				return broken(err)
			}
			pointer, offset = "/mapping/", m.at
		case (m.name == "generated" || m.name == "date") && json.Unmarshal(m.value, &said) == nil:
			date, _ = graph.ParseDate(said[:min(len(said), len("2006-01-02"))])
		}
	}
	if err := r.describe(date, "application/json"); err != nil {
		return err
	}
	line, counted := 1, int64(0)
	for _, m := range all {
		if err := ctx.Err(); err != nil {
			return err
		}
		at := offset + m.at
		line, counted = line+bytes.Count(text[counted:at], []byte("\n")), at
		place := graph.Position{File: r.file.Name, Line: line}
		locator := graph.Locator{Scheme: graph.LocatorPath, Path: pointer + escape.Replace(m.name)}.String()
		if err := r.give(place, locator, append([]cell{{string(from), from, m.name}}, values(to, m.value)...)); err != nil {
			return err
		}
	}
	return nil
}

// escape writes a name as a part of a JSON pointer (RFC 6901).
var escape = strings.NewReplacer("~", "~0", "/", "~1")

// values returns a value, or those of a list; what is no text as it is written, so that it is refused.
func values(scheme graph.IdentifierScheme, raw json.RawMessage) []cell {
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		list = []json.RawMessage{raw}
	}
	var out []cell
	for _, v := range list {
		c := cell{string(scheme), scheme, string(v)}
		var text string
		if json.Unmarshal(v, &text) == nil {
			c.value = text
		}
		out = append(out, c)
	}
	return out
}

// pair returns the schemes of names and values: those that were given, else those in the name of the file.
func (r *reading) pair() (from, to graph.IdentifierScheme, err error) {
	if r.columns != nil {
		return r.columns[0].scheme, r.columns[1].scheme, nil
	}
	if named := schemesIn(r.title()); len(named) == 2 && named[0] != named[1] {
		return named[0], named[1], nil
	}
	return "", "", graph.Errorf(graph.CodeInvalidArgument, "the name of %s does not tell which identifiers it joins; give --from and --to, such as --from pic --to ror", r.file.Name)
}

// content returns the whole file, without a byte order mark.
func (r *reading) content() ([]byte, error) {
	in, err := r.file.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, largest+1))
	switch {
	case err != nil:
		return nil, graph.Wrap(graph.CodeInvalidArgument, r.file.Name+" cannot be read to its end; check the disk", err)
	case len(text) > largest:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is larger than %d MiB; divide it, or write it as CSV", r.file.Name, largest>>20)
	case !utf8.Valid(text):
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is not UTF-8; save it as UTF-8", r.file.Name)
	}
	return bytes.TrimPrefix(text, []byte("\uFEFF")), nil
}
