package server

import (
	"io/fs"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/web"
)

func TestExplorerPaths(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range []struct {
		path, why string
		status    int
	}{
		{"/search", "a page", 200},
		{"/entity/institution:cnrs", "an entity's page", 200},
		{"/entity/institution:a%2Fb", "an id with a slash would be two parts: ids have none", 404},
		{"/sources", "a page", 200},
		{"/sources/document:x", "a source's page", 200},
		{"/institutions/x", "lists have no pages below them", 404},
		{"/entity/", "no id", 404},
		{"/entity/a/b", "too deep", 404},
		{"/assets/missing.js", "a file that is not there is no page", 404},
		{"/index.html", "the page has one address", 404},
	} {
		if got := get(s.Handler(), c.path); got.status != c.status {
			t.Errorf("%s (%s): %d, not %d", c.path, c.why, got.status, c.status)
		}
	}
}

// TestExplorerNotFound: whoever reads pages is shown one, and programs get an error that they can read.
func TestExplorerNotFound(t *testing.T) {
	s, _ := testServer(t, nil)
	const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
	for _, c := range []struct {
		method, accept, why string
		page                bool
	}{
		{"GET", browser, "a browser", true},
		{"HEAD", browser, "a browser that asks for the headers", true},
		{"GET", "text/html", "HTML and nothing else", true},
		{"GET", "text/*, application/json;q=0.5", "any text rather than JSON", true},
		{"GET", "", "no wish", false},
		{"GET", "*/*", "anything, as curl and scripts say", false},
		{"GET", "application/json, text/html", "both alike", false},
		{"GET", "text/html;q=0.5, application/json", "JSON rather than HTML", false},
		{"GET", "text/html;q=0, text/*, application/json;q=0", "neither", false},
		{"POST", browser, "a form, which has no page to go to", false},
	} {
		r := httptest.NewRequest(c.method, "/nopage", nil)
		r.Header.Set("Accept", c.accept)
		got := do(s.Handler(), r)
		media, policy := "application/json; charset=utf-8", ""
		if c.page {
			media, policy = "text/html; charset=utf-8", explorerPolicy
		}
		h := got.header
		if got.status != 404 || h.Get("Content-Type") != media || !slices.Contains(h.Values("Vary"), "Accept") || policy != "" && h.Get("Content-Security-Policy") != policy {
			t.Errorf("%s %q (%s): %d %q", c.method, c.accept, c.why, got.status, h)
		}
		if c.page != strings.Contains(got.body, `<div id="app">`) || c.page == strings.Contains(got.body, "NOT_FOUND") {
			t.Errorf("%s %q (%s): %s", c.method, c.accept, c.why, got.body)
		}
	}
}

// TestExplorerFiles holds each file to what browsers are told of it.
func TestExplorerFiles(t *testing.T) {
	s, _ := testServer(t, nil)
	assets, err := fs.Glob(web.Files(), "assets/*")
	if err != nil || len(assets) == 0 {
		t.Fatalf("the build has no assets: %v", err)
	}
	for _, name := range append(assets, "icon.svg") {
		got := get(s.Handler(), "/"+name)
		if got.status != 200 || got.header.Get("Content-Type") == "" {
			t.Errorf("%s: %d %q", name, got.status, got.header.Get("Content-Type"))
		}
		if cached := got.header.Get("Cache-Control"); strings.HasPrefix(name, "assets/") && !strings.Contains(cached, "immutable") {
			t.Errorf("%s has another name with another content, but is cached as %q", name, cached)
		}
	}
	page := get(s.Handler(), "/")
	if got := page.header.Get("Cache-Control"); got != "no-cache" {
		t.Errorf("the page is cached as %q, so that a new build would not be seen", got)
	}
	policy := page.header.Get("Content-Security-Policy")
	if strings.Contains(policy, "unsafe") || !strings.HasPrefix(policy, "default-src 'none'") {
		t.Errorf("the policy is %q", policy)
	}
	if regexp.MustCompile(`<style|style=|<script>|(src|href)="https?:`).MatchString(page.body) {
		t.Errorf("the page has something inline, or from elsewhere:\n%s", page.body)
	}
}

// TestExplorerKnowsItsPages keeps the two lists of pages alike: the one that links are followed by, and the one that is served.
func TestExplorerKnowsItsPages(t *testing.T) {
	source, err := os.ReadFile("../web/src/lib/router.svelte.ts")
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?s)export const pages = \[(.*?)\]`).FindSubmatch(source)
	if list == nil {
		t.Fatal("there is no list of pages")
	}
	var names []string
	for _, name := range regexp.MustCompile(`"(.*?)"`).FindAllSubmatch(list[1], -1) {
		names = append(names, string(name[1]))
	}
	if !slices.Equal(names, explorerPages) {
		t.Errorf("the explorer has the pages %q, the server those of %q", names, explorerPages)
	}
}
