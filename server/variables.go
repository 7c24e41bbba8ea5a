package server

import (
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
	"entente/graph/spelling"
)

// coercer turns the variables of a request into values of their declared types. It is strict where gqlparser is not:
// gqlparser takes "5" for an Int, 5 for a String, "fr" for the enum value FR, and integers of 64 bits inside of lists.
type coercer struct {
	schema *ast.Schema
	items  int // the most items of a list
}

// variables returns a value for each variable of op that was given or has a default. Variables that op does not declare
// are left out, as the specification has it.
func (c coercer) variables(op *ast.OperationDefinition, given map[string]any) (map[string]any, *gqlError) {
	out := make(map[string]any, len(op.VariableDefinitions))
	for _, v := range op.VariableDefinitions {
		value, ok := given[v.Variable]
		if !ok && v.DefaultValue != nil {
			literal, err := v.DefaultValue.Value(nil)
			if err != nil {
				return nil, newError(graph.CodeInvalidArgument, v.Position, "$"+v.Variable+" has an unusable default")
			}
			out[v.Variable] = literal
			continue
		}
		if !ok && !v.Type.NonNull {
			continue
		}
		if !ok {
			return nil, newError(graph.CodeInvalidArgument, v.Position, "$"+clip(v.Variable, 100)+" is required")
		}
		value, bad := c.value(v.Type, value)
		if bad != nil {
			return nil, newError(graph.CodeInvalidArgument, v.Position,
				"$"+clip(v.Variable, 100)+clip(bad.path, 200)+" "+bad.problem)
		}
		out[v.Variable] = value
	}
	return out, nil
}

// mismatch is a value that is not of its type. The path to it grows on the way out.
type mismatch struct {
	path    string
	problem string
}

func (c coercer) value(t *ast.Type, v any) (any, *mismatch) {
	if v == nil {
		if t.NonNull {
			return nil, &mismatch{problem: "must not be null"}
		}
		return nil, nil
	}
	if t.Elem != nil {
		return c.list(t.Elem, v)
	}
	def := c.schema.Types[t.NamedType]
	switch {
	case def == nil:
		return nil, &mismatch{problem: "has an unknown type"}
	case def.Kind == ast.InputObject:
		return c.object(def, v)
	case def.Kind == ast.Enum:
		s, ok := v.(string)
		if !ok || def.EnumValues.ForName(s) == nil {
			return nil, &mismatch{problem: notOfEnum(def, v)}
		}
		return s, nil
	}
	return scalar(def.Name, v)
}

// mostListed is the most values of an enum that a message lists.
const mostListed = 30

// notOfEnum says that a value is none of an enum, and which there are: all where they are few, else the nearest.
func notOfEnum(def *ast.Definition, v any) string {
	names := make([]string, len(def.EnumValues))
	for i, e := range def.EnumValues {
		names[i] = e.Name
	}
	problem := "is " + written(v) + ", which is not a value of the enum " + def.Name
	text, _ := v.(string)
	switch near := spelling.Nearest(text, names); {
	case len(names) <= mostListed:
		return problem + "; the values are " + strings.Join(names, ", ")
	case near != "":
		return problem + "; did you mean " + near + "?"
	}
	return problem
}

// written returns a value as JSON, shortened.
func written(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return "a value that JSON does not have"
	}
	return clip(string(text), 100)
}

// list takes a single value for a list of one, as the specification has it.
func (c coercer) list(elem *ast.Type, v any) (any, *mismatch) {
	items, ok := v.([]any)
	if !ok {
		items = []any{v}
	}
	if len(items) > c.items {
		return nil, &mismatch{problem: "is refused: " + tooManyItems(len(items), c.items)}
	}
	out := make([]any, len(items))
	for i, item := range items {
		value, bad := c.value(elem, item)
		if bad != nil {
			if ok {
				bad.path = fmt.Sprintf("[%d]%s", i, bad.path)
			}
			return nil, bad
		}
		out[i] = value
	}
	return out, nil
}

func (c coercer) object(def *ast.Definition, v any) (any, *mismatch) {
	given, ok := v.(map[string]any)
	if !ok {
		return nil, &mismatch{problem: "is not an object of type " + def.Name}
	}
	out := make(map[string]any, len(given))
	for _, field := range def.Fields {
		value, ok := given[field.Name]
		if !ok {
			// Defaults of fields are filled in where the arguments are read.
			if field.Type.NonNull && field.DefaultValue == nil {
				return nil, &mismatch{path: "." + field.Name, problem: "is required"}
			}
			continue
		}
		value, bad := c.value(field.Type, value)
		if bad != nil {
			bad.path = "." + field.Name + bad.path
			return nil, bad
		}
		out[field.Name] = value
	}
	if len(out) < len(given) {
		return nil, &mismatch{path: "." + clip(unknownKey(given, out), 100), problem: "is not a field of " + def.Name}
	}
	if def.Directives.ForName("oneOf") != nil {
		if len(given) != 1 {
			return nil, &mismatch{problem: "must have exactly one field of " + def.Name}
		}
		for name, value := range out {
			if value == nil {
				return nil, &mismatch{path: "." + name, problem: "must not be null: exactly one field of " + def.Name + " must be given"}
			}
		}
	}
	return out, nil
}

// unknownKey returns the first key, by name, that given has and known has not.
func unknownKey(given, known map[string]any) string {
	var names []string
	for name := range given {
		if _, ok := known[name]; !ok {
			names = append(names, name)
		}
	}
	return slices.Min(names)
}

// decimal is the form of a number in JSON.
var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

// scalar checks the scalars of the specification and those for numbers. Others check themselves when the arguments are read.
func scalar(name string, v any) (any, *mismatch) {
	number, isNumber := v.(json.Number)
	text, isText := v.(string)
	switch name {
	case "Int":
		if n, err := strconv.ParseInt(string(number), 10, 64); isNumber && err == nil && n >= math.MinInt32 && n <= math.MaxInt32 {
			return n, nil
		}
		return nil, &mismatch{problem: "is not an Int, a whole number of 32 bits"}
	case "Float":
		if f, err := strconv.ParseFloat(string(number), 64); isNumber && err == nil {
			return f, nil
		}
		return nil, &mismatch{problem: "is not a Float"}
	case "Decimal":
		if isNumber || isText && decimal.MatchString(text) {
			return v, nil
		}
		return nil, &mismatch{problem: "is not a Decimal, a number such as 1250000.5 or its text"}
	case "Long":
		if isText {
			number = json.Number(text)
		}
		if n, err := strconv.ParseInt(string(number), 10, 64); (isNumber || isText) && err == nil {
			return n, nil
		}
		return nil, &mismatch{problem: "is not a Long, a whole number of 64 bits or its text"}
	case "String":
		if isText {
			return text, nil
		}
		return nil, &mismatch{problem: "is not a String"}
	case "Boolean":
		if b, ok := v.(bool); ok {
			return b, nil
		}
		return nil, &mismatch{problem: "is not a Boolean"}
	case "ID":
		if isText {
			return text, nil
		}
		if n, err := strconv.ParseInt(string(number), 10, 64); isNumber && err == nil {
			return strconv.FormatInt(n, 10), nil
		}
		return nil, &mismatch{problem: "is not an ID"}
	}
	if !isText && !isNumber {
		return nil, &mismatch{problem: "is " + written(v) + ", which is not a " + name}
	}
	return v, nil
}
