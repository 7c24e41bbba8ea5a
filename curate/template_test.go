package curate

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/proof"
	"entente/loader"
)

func digest(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

// statements is a source of facts.
type statements []graph.Fact

func (statements) Name() string { return "statements" }

func (s statements) Read(_ context.Context, sink loader.Sink) (string, error) {
	for i, f := range s {
		at := graph.Position{File: "statements", Line: i + 1}
		if err := sink.Put(loader.Record{At: at, Entities: []graph.ID{f.Subject}, Facts: []graph.Fact{f}}); err != nil {
			return "", err
		}
	}
	return strings.Repeat("0", 64), nil
}

// TestGuesses: what a template says of the document itself.
func TestGuesses(t *testing.T) {
	const english = "The rain of the year is in the fog, and the fog is for the rain.\n"
	const french = "La pluie de l’année est dans le brouillard, et le brouillard est pour la pluie et les vents.\n"
	for _, c := range []struct {
		reason, file, text    string
		id, title, lang, date string
	}{
		{"the first line is the title", "news.txt", "Rain and Fog\n\n" + english, "document:news", "Rain and Fog", "en", ""},
		{"without marks of Markdown", "a/Über Regen.md", "\n## Rain **and** Fog ##\n", "document:uber-regen", "Rain **and** Fog", "", ""},
		{"a sentence is no title", "note 2.txt", english, "document:note-2", "note 2", "en", ""},
		{"French", "n.txt", "Pluie\n" + french, "document:n", "Pluie", "fr", ""},
		{"too little of either language", "n.txt", "Rain and fog", "document:n", "Rain and fog", "", ""},
		{"a date as in ISO 8601", "n.txt", "Fog\n2026-05-12, 2026-05-13", "document:n", "Fog", "", "2026-05-12"},
		{"a date in English", "n.txt", "Fog\n\nOn 3 May 2026", "document:n", "Fog", "", "2026-05-03"},
		{"the month first", "n.txt", "Fog\nOn January 6th 2025", "document:n", "Fog", "", "2025-01-06"},
		{"a date in French", "n.txt", "Fog\nLe 1er août 2026", "document:n", "Fog", "", "2026-08-01"},
		{"no such day", "n.txt", "Fog\n2026-13-45 and 31 Rain 2026", "document:n", "Fog", "", ""},
	} {
		text, err := proof.NewText([]byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		got, err := NewTemplate(c.file, "00", "", text)
		if err != nil {
			t.Fatal(err)
		}
		if string(got.Document) != c.id || got.Title != c.title || got.Lang != c.lang || got.Date.String() != c.date {
			t.Errorf("%s: %s %q %q %s, want %s %q %q %s", c.reason, got.Document, got.Title, got.Lang, got.Date, c.id, c.title, c.lang, c.date)
		}
	}
	text, _ := proof.NewText([]byte("Fog"))
	if got, _ := NewTemplate("n.txt", "00", "de", text); got.Lang != "de" {
		t.Errorf("the language that is given is %q", got.Lang)
	}
	if _, err := NewTemplate("…", "00", "", text); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("a name of which no id can be made: %v", err)
	}
}

// TestQuoteAround: the words around a name are of its sentence, and no more than a quote may have.
func TestQuoteAround(t *testing.T) {
	for _, c := range []struct{ reason, text, name, want string }{
		{"the whole sentence", "It is wet. Rain falls on the Fog here. It is late.", "Fog", "Rain falls on the Fog here"},
		{"one line", "A title\nRain and Fog\nA list", "Fog", "Rain and Fog"},
		{"at most fifteen words", "a b c d e f g h i j Fog k l m n o p q r s t", "Fog", "d e f g h i j Fog k l m n o p q"},
		{"the name alone", "Fog", "Fog", "Fog"},
	} {
		text, err := proof.NewText([]byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		template, err := NewTemplate("n.txt", "00", "", text)
		if err != nil {
			t.Fatal(err)
		}
		got, at := template.Quote(text.Places(c.name)[0])
		if got != c.want || strings.Join(strings.Fields(text.At(at)), " ") != got {
			t.Errorf("%s: %q at %v, want %q", c.reason, got, at, c.want)
		}
	}
}

// FuzzTemplate: whatever the text, its template can be loaded with nothing rejected.
func FuzzTemplate(f *testing.F) {
	f.Add("# News: \"Rain\"\r\n\r\nThe Institute\nof Rain. On 1 June 2026", "n.txt")
	f.Add("Nebel: University & Fog's \u2028 EU\t\x01", "a b.md")
	f.Add("\ufeff'{[- # \\ ", "1.txt")
	store := names(f)
	f.Fuzz(func(t *testing.T, content, file string) {
		if !fs.ValidPath(file) || file == "." || len(content) > 1000 {
			return
		}
		text, err := proof.NewText([]byte(content))
		if err != nil {
			return
		}
		template, err := NewTemplate(file, digest(content), "", text)
		if err != nil {
			return
		}
		if template.Mentions, err = Find(t.Context(), store, text); err != nil {
			t.Fatal(err)
		}
		load(t, string(template.YAML()), file, content)
	})
}
