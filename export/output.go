package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// output writes texts and keeps the first error, so that writers need not look at each.
type output struct {
	w   *bufio.Writer
	err error
}

func newOutput(w io.Writer) *output { return &output{w: bufio.NewWriterSize(w, 64<<10)} }

func (o *output) text(parts ...string) {
	for _, s := range parts {
		if o.err == nil {
			_, o.err = o.w.WriteString(s)
		}
	}
}

// flush sends what is held, and returns the first error of all.
func (o *output) flush() error {
	if o.err == nil {
		o.err = o.w.Flush()
	}
	return o.err
}

// asJSON returns v in one line, with < and > as they are. Texts that are no UTF-8 get the replacement character.
func asJSON(v any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // only values of this module are written: texts, finite numbers, lists and objects of them
	}
	return string(bytes.TrimRight(b.Bytes(), "\n"))
}
