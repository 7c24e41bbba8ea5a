package server

import (
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// TestGuardBounds takes every limit to its edge: the last document that passes and the first that does not.
func TestGuardBounds(t *testing.T) {
	limits := Limits{
		Operations: 3, Fragments: 3, Fields: 20, Repeats: 40, Aliases: 3, Arguments: 3, Directives: 3, Variables: 3,
		Depth: 3, ValueDepth: 3,
	}.withDefaults()
	for _, c := range []struct{ name, fits, exceeds string }{
		{"operations", numbered(3, "query q%{a}"), numbered(4, "query q%{a}")},
		{"fragments", "{a}" + numbered(3, "fragment f% on Q{a}"), "{a}" + numbered(4, "fragment f% on Q{a}")},
		{"fields", "{" + numbered(20, "a% ") + "}", "{" + numbered(21, "a% ") + "}"},
		{"repeats", "{" + strings.Repeat("a ", 6) + "}", "{" + strings.Repeat("a ", 7) + "}"},
		{"aliases", "{a:x b:x c:x}", "{a:x b:x c:x d:x}"},
		{"an alias that is the name", "{a:a b:b c:c d:d}", ""},
		{"arguments", "{a(b:1 c:1 d:1)}", "{a(b:1 c:1 d:1 e:1)}"},
		{"arguments of a directive", "{a@x(b:1 c:1 d:1)}", "{a@x(b:1 c:1 d:1 e:1)}"},
		{"directives", "{a@x@y@z}", "{a@x@y b@y@z}"},
		{"directives elsewhere", "query @a{...@b{a}} fragment f on Q@c{a}", "query($v:I@x) @a{...@b{a}} fragment f on Q@c{a}"},
		{"variables", "query($a:I$b:I$c:I){a}", "query($a:I$b:I){a} query($c:I$d:I){a}"},
		{"depth", "{a{b{c}}}", "{a{b{c{d}}}}"},
		{"depth through inline fragments", "{...{a{...{b{...{c}}}}}}", "{...{a{...{b{...{c{d}}}}}}}"},
		{"depth through fragments", "{a{...f}} fragment f on Q{b{c}}", "{a{b{...f}}} fragment f on Q{b{c}}"},
		{"depth of a fragment alone", "{a} fragment f on Q{a{b{c}}}", "{a} fragment f on Q{a{b{c{d}}}}"},
		{"value depth", "{a(b:[[[1]]])}", "{a(b:[[[[1]]]])}"},
		{"value depth of objects", "{a(b:{c:{d:{e:1}}})}", "{a(b:{c:{d:{e:{}}}})}"},
		{"value depth of defaults", "query($a:I=[[[1]]]){a}", "query($a:I=[[[[1]]]]){a}"},
		{"depth of types", "query($a:[[[I]]]){a}", "query($a:[[[[I]]]]){a}"},
		{"a circle", "{...f} fragment f on Q{a}", "{...f} fragment f on Q{...f}"},
		{
			"a circle of three", "{...a}fragment a on Q{...b}fragment b on Q{...c}fragment c on Q{x}",
			"{...a}fragment a on Q{...b}fragment b on Q{...c}fragment c on Q{...a}",
		},
		{"one name for two fragments", "{a}fragment f on Q{a}", "{a}fragment f on Q{a}fragment f on Q{a}"},
		{"deferral", "{...@include(if:true){a}}", "{...@defer{a}}"},
		{
			"spread out", "{...a ...a}" + "fragment a on Q{...b ...b}fragment b on Q{...c ...c}fragment c on Q{x}",
			"{...a ...a ...a ...a ...a ...a}" + "fragment a on Q{...b ...b ...b ...b ...b ...b}fragment b on Q{...c ...c ...c ...c ...c ...c}fragment c on Q{x}",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			for text, fits := range map[string]bool{c.fits: true, c.exceeds: false} {
				if text == "" {
					continue
				}
				doc, err := parser.ParseQuery(&ast.Source{Input: text})
				if err != nil {
					t.Fatal(err)
				}
				if _, bad := guard(doc, limits); (bad == nil) != fits {
					t.Errorf("%s: %v", text, bad)
				}
			}
		})
	}
}

// The size that the cache counts is at least what the document really takes, and not many times more.
func TestDocumentSize(t *testing.T) {
	st := newStub(t)
	limits := Limits{Fields: 100_000, Repeats: math.MaxInt, Aliases: 100_000, Directives: 100_000, Tokens: 1 << 20, Items: 100_000}.withDefaults()
	for name, text := range map[string]string{
		"short fields": "{" + strings.Repeat("stats{facts} ", 200) + "}",
		"aliases":      "{" + numbered(500, "a%:stats{facts} ") + "}",
		"values":       `{echo(ints:[` + strings.Repeat("1 ", 5_000) + "])}",
		"objects":      `{echo(where:{AND:[` + strings.Repeat(`{name:{eq:"x"}} `, 1_000) + "]})}",
		"directives":   "{" + strings.Repeat("stats @skip(if:false){facts} ", 200) + "}",
		"comments":     "{" + strings.Repeat("#\n__typename ", 200) + "}",
		"inline":       "{" + strings.Repeat("...{__typename} ", 200) + "}",
	} {
		t.Run(name, func(t *testing.T) {
			const copies = 20
			docs := newDocuments(st.schema, limits)
			kept := make([]*document, copies)
			before := heap()
			for i := range kept {
				doc, bad := docs.parse(text)
				if bad != nil {
					t.Fatal(bad.errors)
				}
				validate(st.schema, doc.QueryDocument, 5)
				kept[i] = doc
			}
			real := int(heap()-before) / copies
			counted := kept[0].size - len(text) // all copies have the same text
			if counted < real || counted > 4*real {
				t.Errorf("%d bytes are counted, %d are taken", counted, real)
			}
			runtime.KeepAlive(kept)
		})
	}
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func TestDocumentCache(t *testing.T) {
	st := newStub(t)
	docs := newDocuments(st.schema, Limits{CacheBytes: 64 << 10}.withDefaults())
	load := func(text string) *document {
		doc, bad := docs.parse(text)
		if bad != nil {
			t.Fatal(bad.errors)
		}
		docs.validate(doc)
		return doc
	}
	first := load("{__typename}")
	if load("{__typename}") != first {
		t.Error("a valid document is not kept")
	}
	if once := load("{nothing}"); load("{nothing}") == once {
		t.Error("an invalid document is kept")
	}
	large := "{" + strings.Repeat("__typename ", 50) + "}"
	if once := load(large); load(large) == once {
		t.Error("a document of more than an eighth of the cache is kept")
	}
	for i := range 1_000 {
		load("{__typename} #" + strings.Repeat("x", i))
		if bytes, _ := docs.cache.size(); bytes > 64<<10 {
			t.Fatalf("%d bytes are kept", bytes)
		}
	}
	if load("{__typename}") == first {
		t.Error("the document used least is kept")
	}
}
