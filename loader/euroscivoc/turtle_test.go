package euroscivoc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestTurtle(t *testing.T) {
	const p = "@prefix : <http://a/> .\n"
	for _, c := range []struct {
		name, why, text string
		want            []string // subject predicate object@lang from,until of the object
	}{
		{"prefixes", "declared in either way, with an empty label or none", "PREFIX b: <http://b/>\n@prefix : <http://a/> .\n:x b:y :z.", []string{"http://a/x http://b/y http://a/z 2,3"}},
		{"lists", "semicolons share the subject, commas the predicate; one too many does no harm", p + ":x a :C ;; :p 'v'@fr ,\n \"w\" ; .", []string{"http://a/x " + rdfNamespace + "type http://a/C 1,2", "http://a/x http://a/p v@fr 1,2", "http://a/x http://a/p w 2,3"}},
		{"lines of a long text", "hashes begin no comment within a text", p + ":x :p \"\"\"one\n# two\n\"three\"\nfour\"\"\"@zh-Hant .\n:y :p 1 .", []string{"http://a/x http://a/p one\n# two\n\"three\"\nfour@zh-Hant 1,5", "http://a/y http://a/p 1 5,6"}},
		{"escapes", "in texts, addresses and names", p + `<http://a/\u0041> :p\-q "\"\\\t\u00e9\U0001F600" .`, []string{"http://a/A http://a/p-q \"\\\té😀 1,2"}},
		{"values", "numbers, booleans and typed texts keep their spelling", p + `:x :p 1.5, -2e3, true, "2020"^^:date .`, []string{"http://a/x http://a/p 1.5 1,2", "http://a/x http://a/p -2e3 1,2", "http://a/x http://a/p true 1,2", "http://a/x http://a/p 2020 1,2"}},
		{"blank nodes", "labelled, with properties, in collections", p + "_:b :p [ :q (1 :z) ] .\n[ :r 1 ] .", []string{"[]2 " + rdfNamespace + "first 1 1,2", "[]2 " + rdfNamespace + "first http://a/z 1,2", "[]1 http://a/q []2 1,2", "_:b http://a/p []1 1,2", "[]3 http://a/r 1 2,3"}},
		{"base", "addresses are made absolute", "@base <http://a/b/> .\n<c> <#d> <../e> .", []string{"http://a/b/c http://a/b/#d http://a/e 1,2"}},
		{"comments and line ends", "CRLF counts once", "# one\r\n<http://x> <http://y> # two\r\n<http://z>.", []string{"http://x http://y http://z 2,3"}},
		{"names with dots", "a dot at the end closes the statement", p + ":a.b :c.d :e.", []string{"http://a/a.b http://a/c.d http://a/e 1,2"}},
		{"a as prefix", "it is the keyword only when alone", "@prefix a: <http://a/> .\na:a a:a a:a .", []string{"http://a/a http://a/a http://a/a 1,2"}},
		{"byte order mark", "the published file begins with one", "\uFEFF<http://x> <http://y> <http://z> .", []string{"http://x http://y http://z 0,1"}},
		{"nothing", "an empty document is one", " # only a comment", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			err := readTurtle(c.text, func(t triple) {
				lang := ""
				if t.object.lang != "" {
					lang = "@" + t.object.lang
				}
				got = append(got, fmt.Sprintf("%s %s %s%s %d,%d", t.subject.value, t.predicate.value, t.object.value, lang, t.object.from, t.object.until))
			})
			if err != nil {
				t.Fatalf("%s: %v", c.why, err)
			}
			if d := cmp.Diff(c.want, got, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s (-want +got):\n%s", c.why, d)
			}
		})
	}
}

func TestTextsThatAreNotTurtle(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"text not closed", "<a> <b> \"c .\n", "line 1: a text in single quotes ends on its line"},
		{"long text not closed", "<a> <b>\n \"\"\"c .\n\n", "line 2: a text in quotes is not closed"},
		{"no dot", "<a> <b> <c>", "line 1: a '.' is expected"},
		{"no object", "<a> <b> .", "line 1: a number is expected"},
		{"unknown prefix", "\nx:a <b> <c> .", "line 2: the prefix x: is not declared"},
		{"address not closed", "<a b> <c> <d> .", "line 1: an address is not closed"},
		{"bad escape", `<a> <b> "\x" .`, "line 1: an escape is not one of Turtle"},
		{"no character", `<a> <b> "\uD800" .`, "line 1: an escape names no character"},
		{"cut escape", `<a> <b> "\`, "line 1: an escape is not complete"},
		{"no language", `<a> <b> "c"@ .`, "line 1: a language is expected"},
		{"text as subject", `"a" <b> <c> .`, "line 1: a subject, predicate or object is expected"},
		{"blank predicate", `<a> _:b <c> .`, "line 1: a predicate is an address"},
		{"open collection", "<a> <b> (1", "line 1: a collection is not closed"},
		{"deep brackets", "<a> <b> " + strings.Repeat("(", 100000), "line 1: brackets are nested more than"},
		{"not UTF-8", "<a> <b> \"\xff\" .", "line 1: the text is not UTF-8"},
		{"HTML", "<!DOCTYPE html>\n<html>", "line 1: an address is not closed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := readTurtle(c.text, func(triple) {})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func FuzzTurtle(f *testing.F) {
	f.Add("@prefix a: <http://a> .\na:b a a:c ; <p> \"x\\u0041\"@en-GB, 1.5, \"\"\"x\n\"\"\" .")
	f.Add("@base <http://x> .\n<a> <b> [ <c> (1 2) ] . # d")
	f.Add("PREFIX a: <x>\n a:b\\-. a true, 'x'^^a:y .")
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Count(text, "\n") + 1
		_ = readTurtle(text, func(x triple) {
			if o := x.object; o.from < 0 || o.from >= o.until || o.until > lines {
				t.Errorf("lines %d,%d of %d", o.from, o.until, lines)
			}
		})
	})
}
