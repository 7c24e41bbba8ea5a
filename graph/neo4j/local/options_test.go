package local

import (
	"strings"
	"testing"
)

func TestOptions(t *testing.T) {
	for _, c := range []struct {
		reason string
		give   Options
		err    string // part of the error; "" for none
	}{
		{"the zero value is a small server", Options{}, ""},
		{"sizes have one letter for a unit", Options{Heap: "2g", PageCache: "128M"}, ""},
		{"a bare number would be bytes, which nobody means", Options{Heap: "512"}, "heap"},
		{"java takes no MB", Options{Heap: "512MB"}, "heap"},
		{"a size must not smuggle in a flag", Options{Heap: "1g -XX:+Boom"}, "heap"},
		{"a size must not smuggle in a line", Options{PageCache: "1g\nx=y"}, "page cache"},
		{"the highest port there is", Options{Port: 65535}, ""},
		{"one more than there is", Options{Port: 65536}, "port"},
		{"a port below all", Options{Port: -1}, "port"},
	} {
		got, err := c.give.withDefaults()
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: error %v, want one with %q", c.reason, err, c.err)
		}
		if err == nil && (got.Heap == "" || got.PageCache == "" || got.Logf == nil) {
			t.Errorf("%s: left empty: %+v", c.reason, got)
		}
	}
}

func TestFullSpeedLeavesTheCompilerAlone(t *testing.T) {
	quick := strings.Join(jvmFlags(Options{Heap: "1g"}), " ")
	full := strings.Join(jvmFlags(Options{Heap: "1g", FullSpeed: true}), " ")
	if !strings.Contains(quick, "TieredStopAtLevel") || full != "-Xmx1g" {
		t.Errorf("quick %q, full %q", quick, full)
	}
}
