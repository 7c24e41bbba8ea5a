package main

import (
	"errors"
	"flag"
	"slices"
	"strings"
	"testing"

	"entente/graph/neo4j/local"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		reason  string
		args    string
		options local.Options
		fetch   bool
		command []string
		err     string // part of the error; "" for none
	}{
		{"nothing is a fresh server until Ctrl-C", "", local.Options{}, false, nil, ""},
		{
			"every flag", "--home h --port 7687 --heap 2g --pagecache 1g --full-speed",
			local.Options{Home: "h", Port: 7687, Heap: "2g", PageCache: "1g", FullSpeed: true},
			false, nil, "",
		},
		{"what follows -- is the command, with its flags", "--heap 1g -- go test --heap 3g", local.Options{Heap: "1g"}, false, []string{"go", "test", "--heap", "3g"}, ""},
		{"the first word that is no flag begins it too", "go test -v", local.Options{}, false, []string{"go", "test", "-v"}, ""},
		{"fetching alone", "--fetch-only", local.Options{}, true, nil, ""},
		{"fetching starts nothing to run a command against", "--fetch-only -- true", local.Options{}, false, nil, "no command"},
		{"a flag that is not there", "--heapp 1g", local.Options{}, false, nil, "heapp"},
		{"a port is a number", "--port bolt", local.Options{}, false, nil, "port"},
	} {
		got, err := parse(strings.Fields(c.args))
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: error %v, want one with %q", c.reason, err, c.err)
		}
		if err != nil {
			continue
		}
		o := got.options
		if o.Home != c.options.Home || o.Port != c.options.Port || o.Heap != c.options.Heap ||
			o.PageCache != c.options.PageCache || o.FullSpeed != c.options.FullSpeed ||
			got.fetchOnly != c.fetch || !slices.Equal(got.command, c.command) {
			t.Errorf("%s: got %+v", c.reason, got)
		}
	}
	if _, err := parse([]string{"--help"}); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("--help: %v", err)
	}
}

func TestUsageNamesEveryFlag(t *testing.T) {
	for _, name := range []string{"--home", "--port", "--heap", "--pagecache", "--full-speed", "--fetch-only", "--help"} {
		if !strings.Contains(usage, name) {
			t.Errorf("the help says nothing of %s", name)
		}
	}
}
