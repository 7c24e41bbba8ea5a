package local

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// settings returns what neo4j.conf says for these options, by name.
func settings(o Options, port int) map[string]string {
	s := map[string]string{
		// Nobody but this machine: an open database on a laptop in a café would be a gift.
		"server.default_listen_address":     "127.0.0.1",
		"server.default_advertised_address": "127.0.0.1",
		"server.bolt.enabled":               "true",
		"server.bolt.listen_address":        "127.0.0.1:" + strconv.Itoa(port),
		// Bolt is all that drivers need. No HTTP means no browser, no HTTPS and a quicker start.
		"server.http.enabled":  "false",
		"server.https.enabled": "false",
		// The real thing has a password, so tests meet one. A test of wrong passwords must not lock its neighbours out.
		"dbms.security.auth_enabled":   "true",
		"dbms.security.auth_lock_time": "0s",
		"dbms.usage_report.enabled":    "false",
		"server.memory.pagecache.size": o.PageCache,
		// Two databases with a preallocated log each would take 512 MB of disk a server.
		"db.tx_log.preallocate": "false",
		// Every query in a file is of no use here.
		"db.logs.query.enabled": "OFF",
		// Netty waits 5 s twice for late connections: the difference between stopping in 0.3 s and in 10 s.
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
	}
	maps.Copy(s, o.Settings)
	return s
}

// renderConf returns the text of a neo4j.conf, sorted by name so that equal settings give equal files.
func renderConf(s map[string]string) (string, error) {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(s)) {
		value := s[name]
		if name == "" || strings.ContainsAny(name, "=:# \t\r\n\\") {
			return "", fmt.Errorf("setting %q: not a name that neo4j.conf can hold", name)
		}
		if strings.ContainsAny(value, "\r\n") {
			return "", fmt.Errorf("setting %s: its value %q has more than one line", name, value)
		}
		// neo4j.conf is a Java properties file, where a backslash escapes.
		b.WriteString(name + "=" + strings.ReplaceAll(value, `\`, `\\`) + "\n")
	}
	return b.String(), nil
}
