package atlas

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"entente/graph"
)

// maxWhereText is the longest condition that is read, in bytes: far more than MaxIDs ids in each of several fields need.
const maxWhereText = 1 << 20

// ParseWhere returns the condition that a JSON object states, in the form of the API's where:
//
//	{"country": {"eq": "FR"}, "projects": {"some": {"start": {"gte": "2024"}}}}
//
// It returns INVALID_ARGUMENT for what is not such an object, and names the field at fault; what a field may hold is checked by
// Where.Filter.
func ParseWhere(text string) (*Where, error) {
	if len(text) > maxWhereText {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "the condition has %d bytes; it may have at most %d", len(text), maxWhereText)
	}
	w, err := decodeWhere(text)
	if err != nil {
		return nil, graph.Errorf(graph.CodeInvalidArgument, `the condition cannot be read: %s; write an object such as {"country":{"eq":"FR"}}`,
			whereFault(err))
	}
	return w, nil
}

func decodeWhere(text string) (*Where, error) {
	switch {
	case strings.TrimSpace(text) == "":
		return nil, errors.New("it is empty")
	case !utf8.ValidString(text):
		return nil, errors.New("it is not UTF-8")
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	var w *Where
	err := d.Decode(&w)
	if err == nil && w == nil {
		err = errors.New("it is null")
	}
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("text follows the object")
		}
	}
	if err == nil {
		err = checkNames(json.NewDecoder(strings.NewReader(text)))
	}
	return w, err
}

// checkNames reads one JSON value and returns an error for a name that is not written as the API writes it, or that stands twice
// in an object: encoding/json takes both, and of two the last.
func checkNames(d *json.Decoder) error {
	start, err := d.Token()
	if err != nil || start != json.Delim('{') && start != json.Delim('[') {
		return err
	}
	seen := map[string]bool{}
	for d.More() {
		if start == json.Delim('{') {
			token, err := d.Token()
			if err != nil {
				return err
			}
			name := token.(string) // names of an object are
			if near, ok := whereNames()[strings.ToLower(name)]; ok && near != name {
				return fmt.Errorf("there is no field %q, only %s", name, near)
			}
			if seen[name] {
				return fmt.Errorf("%s stands twice in one object", name)
			}
			seen[name] = true
		}
		if err := checkNames(d); err != nil {
			return err
		}
	}
	_, err = d.Token()
	return err
}

// whereNames returns the names of the fields of conditions as the API writes them, by these in lower case.
var whereNames = sync.OnceValue(func() map[string]string {
	names, done := map[string]string{}, map[reflect.Type]bool{}
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || t == reflect.TypeFor[graph.Date]() || done[t] {
			return
		}
		done[t] = true
		for i := range t.NumField() {
			name := nameInAPI(t.Field(i).Name)
			names[strings.ToLower(name)] = name
			add(t.Field(i).Type)
		}
	}
	add(reflect.TypeFor[Where]())
	return names
})

// nameInAPI returns the name that the API gives to a field of Go.
func nameInAPI(name string) string {
	switch name {
	case "And", "Or", "Not":
		return strings.ToUpper(name)
	case "ID", "URL", "SHA256":
		return strings.ToLower(name)
	}
	return strings.ToLower(name[:min(1, len(name))]) + name[min(1, len(name)):]
}

// jsonKinds are the kinds of JSON values in words.
var jsonKinds = map[string]string{
	"array": "an array", "object": "an object", "string": "a string", "number": "a number", "bool": "true or false",
}

// whereFault says in words for users what is wrong with the JSON of a condition.
func whereFault(err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	var own *graph.Error
	switch {
	case errors.As(err, &own):
		return own.Message
	case errors.As(err, &syntax):
		return fmt.Sprintf("it is not JSON from character %d on", syntax.Offset)
	case errors.As(err, &kind):
		word, _, _ := strings.Cut(kind.Value, " ") // a number that is too large follows the word
		value := cmp.Or(jsonKinds[word], "this value")
		if kind.Field == "" {
			return "it is " + value + ", not an object"
		}
		return strings.Join(each(strings.Split(kind.Field, "."), nameInAPI), ".") + " cannot be " + value
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends too early"
	}
	if _, name, ok := strings.Cut(err.Error(), "unknown field "); ok {
		return "there is no field " + name
	}
	return err.Error()
}
