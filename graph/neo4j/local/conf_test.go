package local

import (
	"strings"
	"testing"
)

func TestSettings(t *testing.T) {
	o, err := Options{PageCache: "96m", Settings: map[string]string{"db.logs.query.enabled": "VERBOSE"}}.withDefaults()
	if err != nil {
		t.Fatal(err)
	}
	got := settings(o, 24680)
	for name, want := range map[string]struct{ value, reason string }{
		"server.default_listen_address": {"127.0.0.1", "nobody but this machine may connect"},
		"server.bolt.listen_address":    {"127.0.0.1:24680", "the port is the one that was chosen"},
		"server.http.enabled":           {"false", "drivers need Bolt alone"},
		"server.https.enabled":          {"false", "drivers need Bolt alone"},
		"dbms.security.auth_enabled":    {"true", "tests are to meet a password"},
		"dbms.usage_report.enabled":     {"false", "a test run is nobody's statistics"},
		"server.memory.pagecache.size":  {"96m", "the size is the one that was chosen"},
		"db.logs.query.enabled":         {"VERBOSE", "what the caller says wins"},
	} {
		if got[name] != want.value {
			t.Errorf("%s = %q, want %q: %s", name, got[name], want.value, want.reason)
		}
	}
}

func TestRenderConf(t *testing.T) {
	for _, c := range []struct {
		reason string
		give   map[string]string
		want   string
		err    string
	}{
		{"nothing to say", nil, "", ""},
		{"sorted, so that equal settings give equal files", map[string]string{"b": "2", "a": "1"}, "a=1\nb=2\n", ""},
		{"a backslash escapes in properties files", map[string]string{"dir": `C:\neo4j`}, "dir=C:\\\\neo4j\n", ""},
		{"an equals sign in a value is a value", map[string]string{"jvm": "-Da=b"}, "jvm=-Da=b\n", ""},
		{"an empty value unsets", map[string]string{"a": ""}, "a=\n", ""},
		{"a value of two lines would be two settings", map[string]string{"a": "1\nb=2"}, "", "more than one line"},
		{"a name with = would be another name", map[string]string{"a=b": "1"}, "", "not a name"},
		{"a name of two lines would be two settings", map[string]string{"a\nb": "1"}, "", "not a name"},
		{"a comment is no setting", map[string]string{"#a": "1"}, "", "not a name"},
		{"no name", map[string]string{"": "1"}, "", "not a name"},
	} {
		got, err := renderConf(c.give)
		if got != c.want || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: %q, %v; want %q, error with %q", c.reason, got, err, c.want, c.err)
		}
	}
}
