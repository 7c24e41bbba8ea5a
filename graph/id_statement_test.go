package graph

import (
	"strings"
	"testing"
)

const someDigest = "abcdefghijklmnopqrst"

func TestGlobalIDs(t *testing.T) {
	longest := ID("infrastructure:" + strings.Repeat("a", MaxSlug))
	for _, c := range []struct {
		why       string
		got, want ID
		own       ID
		about     ID
	}{
		{
			"a fact", Fact{ID: "fact:" + someDigest, Subject: "institution:cnrs"}.GlobalID(),
			"fact:" + someDigest + ".institution.cnrs", "fact:" + someDigest, "institution:cnrs",
		},
		{
			"a conflict", Conflict{ID: "conflict:" + someDigest, Entity: "site:jrc-ispra"}.GlobalID(),
			"conflict:" + someDigest + ".site.jrc-ispra", "conflict:" + someDigest, "site:jrc-ispra",
		},
		{
			"a side that is a fact", Conflict{Entity: "site:jrc-ispra"}.GlobalStatement(Side{Statement: "fact:" + someDigest}),
			"fact:" + someDigest + ".site.jrc-ispra", "fact:" + someDigest, "site:jrc-ispra",
		},
		{
			"a slug with dots", Fact{ID: "fact:" + someDigest, Subject: "theme:a.b.c"}.GlobalID(),
			"fact:" + someDigest + ".theme.a.b.c", "fact:" + someDigest, "theme:a.b.c",
		},
		{
			"the longest id there is", Fact{ID: "fact:" + someDigest, Subject: longest}.GlobalID(),
			"fact:" + someDigest + ".infrastructure." + ID(strings.Repeat("a", MaxSlug)), "fact:" + someDigest, longest,
		},
		{
			"the longest of a conflict", Conflict{ID: "conflict:" + someDigest, Entity: longest}.GlobalID(),
			"conflict:" + someDigest + ".infrastructure." + ID(strings.Repeat("a", MaxSlug)), "conflict:" + someDigest, longest,
		},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, not %s", c.why, c.got, c.want)
		}
		if id, err := ParseID(string(c.got)); err != nil || id != c.got {
			t.Errorf("%s: %s is an id: %v", c.why, c.got, err)
		}
		if own, about, ok := c.got.Statement(); !ok || own != c.own || about != c.about {
			t.Errorf("%s: %s is %s of %s, %v; not %s of %s", c.why, c.got, own, about, ok, c.own, c.about)
		}
	}
	if id := (Conflict{Entity: "site:jrc-ispra"}).GlobalStatement(Side{Statement: "relation:" + someDigest}); id != "relation:"+someDigest {
		t.Errorf("a side that is a relation has its id: %s", id)
	}
	if _, err := ParseID("fact:" + someDigest + ".infrastructure." + strings.Repeat("a", MaxSlug+1)); CodeOf(err) != CodeInvalidID {
		t.Errorf("no global id is longer than the longest id of an entity makes it: %v", err)
	}
	if _, err := ParseID("institution:" + strings.Repeat("a", MaxSlug+1)); CodeOf(err) != CodeInvalidID {
		t.Errorf("ids of entities have no more characters than before: %v", err)
	}
}

func TestOtherIDsNameNoStatement(t *testing.T) {
	for why, id := range map[string]ID{
		"an entity":                      "institution:cnrs",
		"a relation":                     "relation:" + someDigest,
		"an entity whose id looks alike": "institution:" + someDigest + ".site.jrc-ispra",
		"a digest alone":                 "fact:" + someDigest,
		"a digest that is too short":     ID("fact:" + someDigest[1:] + ".site.jrc-ispra"),
		"a digest that is too long":      "fact:a" + someDigest + ".site.jrc-ispra",
		"no slug":                        "fact:" + someDigest + ".site",
		"an empty slug":                  "fact:" + someDigest + ".site.",
		"a kind that does not exist":     "fact:" + someDigest + ".planet.mars",
		"about a relation":               "fact:" + someDigest + ".relation." + someDigest,
		"a slug that is too long":        "fact:" + someDigest + ".site." + ID(strings.Repeat("a", MaxSlug+1)),
	} {
		if own, about, ok := id.Statement(); ok || own != "" || about != "" {
			t.Errorf("%s: %s is not %s of %s", why, id, own, about)
		}
	}
}
