package atlas

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

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
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
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
	if err != nil {
		return nil, graph.Errorf(graph.CodeInvalidArgument, `the condition cannot be read: %s; write an object such as {"country":{"eq":"FR"}}`,
			whereFault(err))
	}
	return w, nil
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
		parts := strings.Split(kind.Field, ".")
		for i, p := range parts { // the names of Go, which begin with a capital
			parts[i] = strings.ToLower(p[:min(1, len(p))]) + p[min(1, len(p)):]
		}
		return fmt.Sprintf("%s cannot be a %s", strings.Join(parts, "."), kind.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends too early"
	}
	if _, name, ok := strings.Cut(err.Error(), "unknown field "); ok {
		return "there is no field " + name
	}
	return err.Error()
}
