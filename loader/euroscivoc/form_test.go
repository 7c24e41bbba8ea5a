package euroscivoc

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// The same vocabulary in four forms.
const (
	inTurtle = head + `:a a skos:Concept ; skos:notation "23" ; skos:inScheme <https://copy.example/euroscivoc> ;
 skos:prefLabel "natural sciences"@en , "sciences naturelles"@fr ; skos:definition "What \"nature\" is."@en .
:b a skos:Concept ; skos:notation "53" ; skos:prefLabel "chemistry"@en ; skos:broader :a .
:a skos:narrower :c .
:c a skos:Concept ; skos:notation "373" ; skos:prefLabel "électrochimie"@fr .
`
	inTriples = `<https://copy.example/euroscivoc/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
<https://copy.example/euroscivoc/a> <http://www.w3.org/2004/02/skos/core#notation> "23" .
<https://copy.example/euroscivoc/a> <http://www.w3.org/2004/02/skos/core#inScheme> <https://copy.example/euroscivoc> .
<https://copy.example/euroscivoc/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "natural sciences"@en .
<https://copy.example/euroscivoc/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "sciences naturelles"@fr .
<https://copy.example/euroscivoc/a> <http://www.w3.org/2004/02/skos/core#definition> "What \"nature\" is."@en .
<https://copy.example/euroscivoc/b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
<https://copy.example/euroscivoc/b> <http://www.w3.org/2004/02/skos/core#notation> "53"^^<http://www.w3.org/2001/XMLSchema#string> .
<https://copy.example/euroscivoc/b> <http://www.w3.org/2004/02/skos/core#prefLabel> "chemistry"@en .
<https://copy.example/euroscivoc/b> <http://www.w3.org/2004/02/skos/core#broader> <https://copy.example/euroscivoc/a> .
<https://copy.example/euroscivoc/a> <http://www.w3.org/2004/02/skos/core#narrower> <https://copy.example/euroscivoc/c> .
<https://copy.example/euroscivoc/c> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
<https://copy.example/euroscivoc/c> <http://www.w3.org/2004/02/skos/core#notation> "373" .
<https://copy.example/euroscivoc/c> <http://www.w3.org/2004/02/skos/core#prefLabel> "\u00E9lectrochimie"@fr .
`
	inXML = "\uFEFF" + `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rdf:RDF [ <!ENTITY skos "http://www.w3.org/2004/02/skos/core#"> ]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:base="https://copy.example/euroscivoc/" xml:lang="en">
  <skos:Concept rdf:about="a" skos:notation="23">
    <skos:inScheme rdf:resource="https://copy.example/euroscivoc"/>
    <skos:prefLabel>natural sciences</skos:prefLabel>
    <skos:prefLabel xml:lang="fr">sciences naturelles</skos:prefLabel>
    <skos:definition>What "nature" is.</skos:definition>
    <skos:narrower>
      <rdf:Description rdf:about="c">
        <rdf:type rdf:resource="&skos;Concept"/>
        <skos:notation>373</skos:notation>
        <skos:prefLabel xml:lang="fr">électrochimie</skos:prefLabel>
      </rdf:Description>
    </skos:narrower>
  </skos:Concept>
  <rdf:Description rdf:about="b" rdf:type="&skos;Concept">
    <skos:notation>53</skos:notation><skos:prefLabel><![CDATA[chemistry]]></skos:prefLabel>
    <skos:broader rdf:resource="a"/>
  </rdf:Description>
</rdf:RDF>
`
	inJSON = `{"@context": {"@base": "https://copy.example/euroscivoc/", "skos": "http://www.w3.org/2004/02/skos/core#", "id": "@id",
  "label": {"@id": "skos:prefLabel", "@container": "@language"}, "broader": {"@id": "skos:broader", "@type": "@id"},
  "scheme": {"@id": "skos:inScheme", "@type": "@id"}, "@language": "en"},
 "@graph": [
  {"id": "a", "@type": "skos:Concept", "skos:notation": {"@value": "23"}, "scheme": "https://copy.example/euroscivoc",
   "label": {"en": "natural sciences", "fr": ["sciences naturelles"]}, "skos:definition": "What \"nature\" is.",
   "skos:narrower": {"id": "c", "@type": ["skos:Concept"], "skos:notation": 373, "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "électrochimie", "@language": "fr"}]}},
  {"id": "b", "@type": "skos:Concept", "skos:notation": "53", "label": {"en": "chemistry"}, "broader": ["a"]}]}
`
)

// TestForms: the same vocabulary says the same in each form, each with its own places.
func TestForms(t *testing.T) {
	said := func(name, text string) (statements []string, places map[string]string, media string) {
		g := &gathered{}
		if _, err := New(write(t, name, text), "").Read(t.Context(), g); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r := g.rejected(); len(r) > 0 {
			t.Errorf("%s: rejected %q", name, r)
		}
		places = map[string]string{}
		for _, r := range g.records {
			for _, f := range r.Facts {
				if f.Property == graph.PropMediaType {
					media = f.Value
				}
				if f.Subject.Kind() == graph.KindTheme {
					s := fmt.Sprintf("%s %s %s@%s", f.Subject.Slug(), f.Property, f.Value, f.Lang)
					statements, places[s] = append(statements, s), f.Evidence[0].Locator
				}
			}
			for _, x := range r.Relations {
				s := fmt.Sprintf("%s %s %s", x.From.Slug(), x.Type, x.To.Slug())
				statements, places[s] = append(statements, s), x.Evidence[0].Locator
			}
		}
		slices.Sort(statements)
		return statements, places, media
	}
	want, _, _ := said("a.ttl", inTurtle)
	if len(want) != 16 {
		t.Fatalf("%d statements in Turtle: %q", len(want), want)
	}
	for _, c := range []struct{ name, text, media, label, broader, narrower string }{
		{"a.ttl", inTurtle, "text/turtle", "#line=4,5", "#line=5,6", "#line=6,7"},
		{"a.nt", inTriples, "application/n-triples", "#line=4,5", "#line=9,10", "#line=10,11"},
		{"a.rdf", inXML, "application/rdf+xml", "#/RDF/Concept[1]/prefLabel[2]", "#/RDF/Description[1]/broader[1]", "#/RDF/Concept[1]/narrower[1]/Description[1]"},
		{"a.XML", inXML, "application/rdf+xml", "#/RDF/Concept[1]/prefLabel[2]", "#/RDF/Description[1]/broader[1]", "#/RDF/Concept[1]/narrower[1]/Description[1]"},
		{"a.jsonld", inJSON, "application/ld+json", "#/@graph/0/label/fr/0", "#/@graph/1/broader/0", "#/@graph/0/skos:narrower"},
		{"vocabulary", inJSON, "application/ld+json", "#/@graph/0/label/fr/0", "#/@graph/1/broader/0", "#/@graph/0/skos:narrower"},
		{"vocabulary", inXML, "application/rdf+xml", "#/RDF/Concept[1]/prefLabel[2]", "#/RDF/Description[1]/broader[1]", "#/RDF/Concept[1]/narrower[1]/Description[1]"},
		{"vocabulary", inTurtle, "text/turtle", "#line=4,5", "#line=5,6", "#line=6,7"},
	} {
		got, places, media := said(c.name, c.text)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s says something else (-Turtle +%s):\n%s", c.name, c.media, d)
		}
		if media != c.media {
			t.Errorf("%s is %s, want %s", c.name, media, c.media)
		}
		for s, want := range map[string]string{
			"euroscivoc-23 name sciences naturelles@fr": c.label,
			"euroscivoc-53 BROADER euroscivoc-23":       c.broader,
			"euroscivoc-373 BROADER euroscivoc-23":      c.narrower,
		} {
			if places[s] != want {
				t.Errorf("%s (%s): %q stands at %s, want %s", c.name, c.media, s, places[s], want)
			}
		}
	}
}

// written returns the triples of a text.
func written(t *testing.T, f form, text string) string {
	t.Helper()
	var out []string
	if err := f.read(text, func(x triple) {
		value := x.object.value
		if x.object.kind == literalTerm {
			value = fmt.Sprintf("%q", value)
			if x.object.lang != "" {
				value += "@" + x.object.lang
			}
		}
		out = append(out, strings.TrimPrefix(x.subject.value, "http://x/")+" "+strings.TrimPrefix(x.predicate.value, "http://x/")+" "+strings.TrimPrefix(value, "http://x/"))
	}); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// TestXML: the parts of RDF/XML, by the examples' own names.
func TestXML(t *testing.T) {
	const open = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://x/">`
	for _, c := range []struct{ why, text, want string }{
		{"a literal", `<r:Description r:about="http://x/a"><p>v</p></r:Description>`, `a p "v"`},
		{"an empty one", `<r:Description r:about="http://x/a"><p/></r:Description>`, `a p ""`},
		{"a type of its own", `<r:Description r:about="http://x/a"><p r:datatype="http://x/int">1</p></r:Description>`, `a p "1"`},
		{"a resource", `<r:Description r:about="http://x/a"><p r:resource="http://x/b"/></r:Description>`, `a p b`},
		{"a blank node by its label", `<r:Description r:nodeID="n"><p r:nodeID="m"/></r:Description>`, `_:n p _:m`},
		{"nodes in each other", `<r:Description r:about="http://x/a"><p><r:Description r:about="http://x/b"><q>v</q></r:Description></p></r:Description>`, `a p b; b q "v"`},
		{"a node without a name", `<r:Description r:about="http://x/a"><p><r:Description><q>v</q></r:Description></p></r:Description>`, `[]1 q "v"; a p []1`},
		{"parseType Resource", `<r:Description r:about="http://x/a"><p r:parseType="Resource"><q>v</q></p></r:Description>`, `[]1 q "v"; a p []1`},
		{"parseType Literal, as its text", `<r:Description r:about="http://x/a"><p r:parseType="Literal">v <b>w</b></p></r:Description>`, `a p "v w"`},
		{"parseType Collection", `<r:Description r:about="http://x/a"><p r:parseType="Collection"><r:Description r:about="http://x/b"/></p></r:Description>`,
			`[]1 http://www.w3.org/1999/02/22-rdf-syntax-ns#first b; a p []1`},
		{"an id in the document", `<r:Description r:ID="a" xml:base="http://x/"><p>v</p></r:Description>`, `#a p "v"`},
		{"a language that is taken back", `<r:Description r:about="http://x/a" xml:lang="en"><p xml:lang="">v</p><q>w</q></r:Description>`, `a p "v"; a q "w"@en`},
	} {
		if got := written(t, xmlForm, open+c.text+"</r:RDF>"); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
	for _, c := range []struct{ why, text, want string }{
		{"cut off", open + "\n<r:Description>", "line 2: "},
		{"nothing", "", "line 1: there is no element"},
		{"not XML", open + "\n<a></b>", "line 2: element <a> closed by </b>"},
		{"an entity that nobody declares", open + "<a>&b;</a></r:RDF>", "line 1: invalid character entity &b;"},
		{"two values of one property", open + `<a><p><a/><a/></p></a></r:RDF>`, "line 1: a property has one value"},
		{"a resource with content", open + `<a><p r:resource="x"><a/></p></a></r:RDF>`, "line 1: a property with rdf:resource has no content"},
		{"deep", open + strings.Repeat("<a><p>", 1000), "line 1: elements are nested more than 64 deep"},
	} {
		if err := readXML(c.text, func(triple) {}); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.why, err, c.want)
		}
	}
}

// TestJSON: the parts of JSON-LD, and what of it is not read.
func TestJSON(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"expanded", `[{"@id":"http://x/a","http://x/p":[{"@value":"v","@language":"en"},{"@id":"http://x/b"}]}]`, `a p "v"@en; a p b`},
		{"by a vocabulary", `{"@context":{"@vocab":"http://x/"},"@id":"http://x/a","p":"v"}`, `a p "v"`},
		{"a key that nobody knows", `{"@id":"http://x/a","p":"v"}`, ``},
		{"a key that is taken out", `{"@context":{"@vocab":"http://x/","p":null},"@id":"http://x/a","p":"v"}`, ``},
		{"the language of the document, and of a term", `{"@context":{"@vocab":"http://x/","@language":"en","q":{"@id":"http://x/q","@language":"fr"},"s":{"@language":null}},"@id":"http://x/a","p":"v","q":"w","s":"x"}`,
			`a p "v"@en; a q "w"@fr; a s "x"`},
		{"values of a type have none", `{"@context":{"@vocab":"http://x/","@language":"en","p":{"@type":"http://x/int"}},"@id":"http://x/a","p":"1"}`, `a p "1"`},
		{"nodes in each other", `{"@context":{"@vocab":"http://x/"},"@id":"http://x/a","p":{"q":true}}`, `[]1 q "true"; a p []1`},
		{"lists and sets", `{"@context":{"@vocab":"http://x/"},"@id":"http://x/a","p":{"@list":["v",{"@set":["w"]}]}}`, `a p "v"; a p "w"`},
		{"reversed", `{"@context":{"@vocab":"http://x/","n":{"@reverse":"http://x/b"}},"@id":"http://x/a","@reverse":{"p":{"@id":"http://x/c"}},"n":{"@id":"http://x/d"}}`, `c p a; d b a`},
		{"by index", `{"@context":{"p":{"@id":"http://x/p","@container":["@index","@set"]}},"@id":"http://x/a","p":{"1":"v","2":["w"]}}`, `a p "v"; a p "w"`},
		{"a null is nothing", `{"@context":{"@vocab":"http://x/"},"@id":"http://x/a","p":null,"q":{"@value":null}}`, ``},
		{"a context of a node", `{"@context":{"@vocab":"http://y/"},"@graph":[{"@context":[null,{"@vocab":"http://x/"}],"@id":"http://x/a","p":"v"}]}`, `a p "v"`},
	} {
		if got := written(t, jsonForm, c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
	for _, c := range []struct{ why, text, want string }{
		{"cut off", "{\n\"@id\":", "line 2: unexpected EOF"},
		{"broken", "{\n\n}}", "line 3: "},
		{"a context elsewhere", `{"@context":"https://example.org/c"}`, "at /@context/: the context https://example.org/c is not in the document"},
		{"one that is imported", `{"@context":{"@import":"https://example.org/c"}}`, "at /@context/: the context imports another one"},
		{"values by id", `{"@context":{"p":{"@container":"@id"}}}`, "at /@context/p/: values by @id are not read"},
		{"a context within a term", `{"@context":{"p":{"@context":{}}}}`, "at /@context/p/: a context within a term is not read"},
		{"deep", strings.Repeat(`{"http://x/p":`, 100) + "1" + strings.Repeat("}", 100), "at "},
	} {
		if err := readJSON(c.text, func(triple) {}); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.why, err, c.want)
		}
	}
}

func FuzzXML(f *testing.F) {
	f.Add(inXML)
	f.Add(`<a xmlns="http://x/"><p xml:lang="en">v</p></a>`)
	f.Fuzz(func(t *testing.T, text string) { placed(t, xmlForm, text) })
}

func FuzzJSON(f *testing.F) {
	f.Add(inJSON)
	f.Add(`{"@context":{"a":"b:","b":"a:"},"a:b":{"@list":[{"@reverse":{"c":[{}]}}]}}`)
	f.Fuzz(func(t *testing.T, text string) { placed(t, jsonForm, text) })
}

// placed reads any text: each triple stands somewhere.
func placed(t *testing.T, f form, text string) {
	_ = f.read(text, func(x triple) {
		for _, o := range []term{x.subject, x.object} {
			if o.path == "" && o.kind != blankTerm && x.subject.path == "" && x.object.path == "" && f.name == "RDF/XML" {
				t.Errorf("%v stands nowhere", o)
			}
		}
	})
}
