package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestArrowsPointDown keeps the rooms of docs/architecture.md apart: it fails when a package imports one that it must not
// know, directly or through others.
func TestArrowsPointDown(t *testing.T) {
	for _, c := range []struct {
		pkg, why string
		only     []string // packages of this module that it may depend on
	}{
		{"entente/graph", "the domain knows nobody", nil},
		{"entente/graph/embedded", "stores know the domain only", []string{"entente/graph"}},
		{"entente/graph/neo4j", "stores know the domain only", []string{"entente/graph"}},
		{"entente/graph/storetest", "the suite knows no store", []string{"entente/graph"}},
		{"entente/seed", "a source yields datasets", []string{"entente/graph"}},
		{"entente/loader", "a loader works on any store", []string{"entente/graph"}},
		{"entente/loader/judgements", "a source gives records", []string{"entente/graph", "entente/loader"}},
		{"entente/export", "writers know the domain only", []string{"entente/graph"}},
		{"entente/reconcile", "suggestions are read from any store", []string{"entente/graph"}},
		{
			"entente/server/gql", "resolvers ask Atlas, never a store",
			[]string{"entente/graph", "entente/export", "entente/server/gql/internal/gen"},
		},
		{"entente/server/reconciliation", "the service asks Atlas, never a store", []string{"entente/graph"}},
		{
			"entente/server", "the server never imports a store",
			[]string{"entente/graph", "entente/export", "entente/server/gql", "entente/server/gql/internal/gen", "entente/web"},
		},
	} {
		t.Run(strings.TrimPrefix(c.pkg, "entente/"), func(t *testing.T) {
			for _, dep := range deps(t, c.pkg) {
				ours := dep == "entente" || strings.HasPrefix(dep, "entente/")
				below := strings.HasPrefix(dep, c.pkg+"/") // a package's own rooms are its own business
				if ours && dep != c.pkg && !below && !slices.Contains(c.only, dep) {
					t.Errorf("%s depends on %s: %s", c.pkg, dep, c.why)
				}
			}
		})
	}
}

// TestDomainNeedsNoLibrary keeps the domain to the standard library and golang.org/x/text.
func TestDomainNeedsNoLibrary(t *testing.T) {
	for _, dep := range deps(t, "entente/graph") {
		first, _, _ := strings.Cut(dep, "/")
		if strings.Contains(first, ".") && !strings.HasPrefix(dep, "golang.org/x/text/") {
			t.Errorf("entente/graph depends on %s", dep)
		}
	}
}

func deps(t *testing.T, pkg string) []string {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", pkg).Output()
	if err != nil {
		t.Fatalf("go list -deps %s: %v", pkg, err)
	}
	return slices.DeleteFunc(strings.Fields(string(out)), func(p string) bool { return strings.HasPrefix(p, "vendor/") })
}
