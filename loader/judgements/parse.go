package judgements

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"

	"entente/graph"
)

// parse reads a file. A judgement that is not well formed is among the judgements, refused. It returns INVALID_ARGUMENT, with
// file and line, for what is not a judgements file.
func parse(name string, content []byte) (*file, error) {
	top := graph.Position{File: name}
	if !utf8.Valid(content) {
		return nil, malformed(top, "the file is not UTF-8; save it as UTF-8")
	}
	body, err := parseYAML(name, content)
	if err != nil {
		return nil, err
	}
	const form = "a judgements file is a mapping with the key judgements, a list; see entente reconcile --help"
	fields, ok := fieldsOf(body)
	if !ok {
		return nil, malformed(positionOf(name, body), form)
	}
	f := &file{file: name}
	listed, seen := false, map[string]bool{}
	for _, v := range fields {
		key, at := keyOf(v), positionOf(name, v.Key)
		if seen[key] {
			return nil, malformed(at, fmt.Sprintf("the key %s occurs twice; join the two", excerpt(key)))
		}
		seen[key] = true
		switch key {
		case "name":
			if f.name, ok = textOf(v.Value); !ok {
				return nil, malformed(at, "name is not a single value; write a short name")
			}
			f.nameAt = at
		case "judgements":
			listed = true
			if err := f.list(v.Value); err != nil {
				return nil, err
			}
		default:
			return nil, malformed(at, fmt.Sprintf("the key %s is not known here; the keys are name and judgements", excerpt(key)))
		}
	}
	if !listed {
		return nil, malformed(top, form)
	}
	return f, nil
}

func malformed(at graph.Position, message string) error {
	return graph.Errorf(graph.CodeInvalidArgument, "%s: %s", at, message)
}

// list reads the judgements; nothing at all is an empty list, as where every entry is a comment.
func (f *file) list(n ast.Node) error {
	if _, empty := n.(*ast.NullNode); empty || n == nil {
		return nil
	}
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		return malformed(positionOf(f.file, n), "judgements is not a list; begin each judgement with - same: [a, b]")
	}
	for i, item := range list.Values {
		j := judgement{at: positionOf(f.file, item), index: i}
		j.at.Column = 0
		if fields, ok := fieldsOf(item); ok {
			j.read(fields)
			j.check()
		} else {
			j.refuse("", "", "it is not a mapping; begin it with - same: [a, b]")
		}
		f.judgements = append(f.judgements, j)
	}
	return nil
}

// read takes the keys of a judgement.
func (j *judgement) read(fields []*ast.MappingValueNode) {
	seen := map[string]bool{}
	for _, v := range fields {
		key := keyOf(v)
		if seen[key] {
			j.refuse(key, "", "the key occurs twice; join the two, or write two judgements")
			continue
		}
		seen[key] = true
		ok := true
		switch {
		case slices.Contains(verdicts, verdict(key)):
			j.decide(verdict(key), v.Value)
		case key == "because":
			j.because, ok = textOf(v.Value)
		case key == "by":
			j.by, ok = textOf(v.Value)
			j.by = strings.TrimSpace(j.by)
		case key == "on":
			j.date(v.Value)
		default:
			j.refuse(key, "", "the key is not known here; the keys are same, different, unsure, because, by and on")
		}
		if !ok {
			j.refuse(key, "", "it is not a single value; write it as plain text, or in quotes")
		}
	}
	rule, _ := graph.PropPublisher.Rule()
	if err := rule.Check(graph.KindDocument, j.by); j.by != "" && err != nil {
		j.refuse("by", j.by, "this is not a name; write it in one line")
	}
}

func (j *judgement) decide(v verdict, n ast.Node) {
	if j.verdict != "" {
		j.refuse(string(v), "", fmt.Sprintf("it says both %s and %s; write two judgements", j.verdict, v))
		return
	}
	j.verdict = v
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		j.refuse(string(v), "", "it is not a list of ids; write [institution:a, institution:b]")
		return
	}
	for _, item := range list.Values {
		id, ok := idOf(item)
		if !ok {
			j.refuse(string(v), "", "one of the ids is not a single value; write [institution:a, institution:b]")
		}
		j.ids = append(j.ids, graph.ID(id))
	}
}

func (j *judgement) date(n ast.Node) {
	text, ok := textOf(n)
	d, err := graph.ParseDate(text)
	if !ok || err != nil {
		j.refuse("on", text, "it is not a date; write it as 2026-11-21")
		return
	}
	j.on = d
}
