package view

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"entente/graph"
)

// Language is a language to answer in, as the schema writes it; "" for none in particular.
type Language string

// tag returns the BCP 47 tag.
func (l Language) tag() string { return strings.ToLower(string(l)) }

// spoken returns the language of sentences: they exist in French and English.
func (l Language) spoken() string {
	if l == "FR" {
		return "fr"
	}
	return "en"
}

// UnmarshalGQL reads a value of the enum; null asks for no language in particular.
func (l *Language) UnmarshalGQL(v any) error {
	switch v := v.(type) {
	case nil:
		*l = ""
	case string:
		*l = Language(v)
	default:
		return graph.Errorf(graph.CodeInvalidArgument, "%s is not a language; write EN or FR", quoted(fmt.Sprint(v)))
	}
	return nil
}

// MarshalGQL writes the value of the enum.
func (l Language) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(l))) }
