package gql_test

import (
	"fmt"
	"regexp"
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// deprecationMonths is how long what is deprecated is still served, see docs/api-versioning.md.
const deprecationMonths = 12

var announced = regexp.MustCompile(`Announced (\d{4}-\d{2}-\d{2}), removed after (\d{4}-\d{2}-\d{2})\.$`)

// removable returns when what is deprecated may go. It returns an error unless the reason ends as docs/api-versioning.md asks.
func removable(deprecated *ast.Directive) (time.Time, error) {
	reason := ""
	if a := deprecated.Arguments.ForName("reason"); a != nil {
		reason = a.Value.Raw
	}
	dates := announced.FindStringSubmatch(reason)
	if dates == nil {
		return time.Time{}, fmt.Errorf("the reason %q does not end with Announced YYYY-MM-DD, removed after YYYY-MM-DD", reason)
	}
	from, err := time.Parse(time.DateOnly, dates[1])
	if err != nil {
		return time.Time{}, err
	}
	until, err := time.Parse(time.DateOnly, dates[2])
	if err == nil && until.Before(from.AddDate(0, deprecationMonths, 0)) {
		err = fmt.Errorf("from %s to %s is less than %d months", dates[1], dates[2], deprecationMonths)
	}
	return until, err
}

// comparison finds what in a schema breaks clients of an earlier one, on a day.
type comparison struct {
	before, after *ast.Schema
	today         time.Time
	found         []string
}

// breaking returns what in after breaks clients of before, by type, in the order of before. What was deprecated in before may be
// removed once its time is over.
func breaking(before, after *ast.Schema, today time.Time) []string {
	c := &comparison{before: before, after: after, today: today}
	for _, was := range ownTypes(before) {
		c.definition(was, after.Types[was.Name])
	}
	return c.found
}

func (c *comparison) add(format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf(format, args...))
}

// gone notes that something was removed, unless that was announced in time.
func (c *comparison) gone(what string, directives ast.DirectiveList) {
	if d := directives.ForName("deprecated"); d != nil {
		if until, err := removable(d); err == nil && c.today.After(until) {
			return
		}
	}
	c.add("%s was removed", what)
}

func (c *comparison) definition(was, is *ast.Definition) {
	switch {
	case is == nil:
		c.add("%s was removed", was.Name)
		return
	case is.Kind != was.Kind:
		c.add("%s was %s and is %s", was.Name, was.Kind, is.Kind)
		return
	case is.Kind == ast.InputObject && is.Directives.ForName("oneOf") != nil && was.Directives.ForName("oneOf") == nil:
		c.add("%s became @oneOf", was.Name)
	}
	for _, name := range was.Interfaces {
		if !slices.Contains(is.Interfaces, name) {
			c.add("%s no longer implements %s", was.Name, name)
		}
	}
	for _, name := range was.Types {
		if !slices.Contains(is.Types, name) {
			c.add("%s is no longer one of %s", name, was.Name)
		}
	}
	for _, v := range was.EnumValues {
		if is.EnumValues.ForName(v.Name) == nil {
			c.gone(was.Name+"."+v.Name, v.Directives)
		}
	}
	if was.Kind == ast.InputObject {
		c.inputs(was.Name+".", inputFields(was), inputFields(is))
		return
	}
	for _, f := range was.Fields {
		c.field(was.Name+"."+f.Name, f, is.Fields.ForName(f.Name))
	}
}

func (c *comparison) field(what string, was, is *ast.FieldDefinition) {
	if is == nil {
		c.gone(what, was.Directives)
		return
	}
	if !reads(was.Type, is.Type) {
		c.add("%s was %s and is %s", what, was.Type, is.Type)
	}
	c.inputs(what+".", arguments(was), arguments(is))
}

// input is an argument or a field of an input object.
type input struct {
	name       string
	typ        *ast.Type
	otherwise  *ast.Value
	directives ast.DirectiveList
}

func arguments(f *ast.FieldDefinition) []input {
	var out []input
	for _, a := range f.Arguments {
		out = append(out, input{a.Name, a.Type, a.DefaultValue, a.Directives})
	}
	return out
}

func inputFields(d *ast.Definition) []input {
	var out []input
	for _, f := range d.Fields {
		out = append(out, input{f.Name, f.Type, f.DefaultValue, f.Directives})
	}
	return out
}

func (c *comparison) inputs(of string, before, after []input) {
	named := func(list []input, name string) int {
		return slices.IndexFunc(list, func(i input) bool { return i.name == name })
	}
	for _, was := range before {
		at := named(after, was.name)
		if at < 0 {
			c.gone(of+was.name, was.directives)
			continue
		}
		is := after[at]
		if !takes(was.typ, is.typ) {
			c.add("%s was %s and is %s", of+was.name, was.typ, is.typ)
		}
		switch {
		case was.otherwise == nil:
		case is.otherwise == nil:
			c.add("%s has no default any more", of+was.name)
		case was.otherwise.String() != is.otherwise.String():
			c.add("%s has the default %s and had %s", of+was.name, is.otherwise, was.otherwise)
		}
	}
	for _, is := range after {
		if named(before, is.name) < 0 && is.typ.NonNull && is.otherwise == nil {
			c.add("%s is new and required", of+is.name)
		}
	}
}

// reads reports whether who reads a field of the one type can read one of the other: it may promise more.
func reads(was, is *ast.Type) bool {
	if was.NonNull && !is.NonNull || (was.Elem == nil) != (is.Elem == nil) || was.NamedType != is.NamedType {
		return false
	}
	return was.Elem == nil || reads(was.Elem, is.Elem)
}

// takes reports whether who gives a value of the one type can give it to the other: it may ask for less.
func takes(was, is *ast.Type) bool {
	if is.NonNull && !was.NonNull || (was.Elem == nil) != (is.Elem == nil) || was.NamedType != is.NamedType {
		return false
	}
	return was.Elem == nil || takes(was.Elem, is.Elem)
}
